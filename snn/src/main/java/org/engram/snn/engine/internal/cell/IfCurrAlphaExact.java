package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.Channel;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * {@code Scheme.EXACT} for alpha-shaped currents {@code (i + t r) exp(-t/tau_syn)}; mutable.
 *
 * <pre>
 *   v' = v_rest + e_m (v - v_rest) + r_m (1 - e_m) I + p_E i_E + q_E r_E - p_I i_I - q_I r_I
 * </pre>
 */
final class IfCurrAlphaExact extends LeakyGroup {

    private final Channel excitation;
    private final Channel inhibition;
    private final double[] fromExcitation;
    private final double[] fromExcitatoryRise;
    private final double[] fromInhibition;
    private final double[] fromInhibitoryRise;
    private final double[] fromDrive;

    IfCurrAlphaExact(Slice slice) {
        super(slice);
        excitation = new Channel(slice, "tau_syn_E", "isyn_exc", true);
        inhibition = new Channel(slice, "tau_syn_I", "isyn_inh", true);
        fromExcitation = Propagators.exponential(slice, "tau_syn_E");
        fromExcitatoryRise = Propagators.rising(slice, "tau_syn_E");
        fromInhibition = Propagators.exponential(slice, "tau_syn_I");
        fromInhibitoryRise = Propagators.rising(slice, "tau_syn_I");
        fromDrive = Propagators.drive(slice);
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        excitation.receive(arriving.doubles(step, 0), offset);
        inhibition.receive(arriving.doubles(step, 1), offset);
        double[] current = drive.at(step);
        for (int i = 0; i < v.length; i++) {
            v[i] = rest[i] + decay[i] * (v[i] - rest[i]) + fromDrive[i] * current[i];
        }
        add(excitation, fromExcitation, fromExcitatoryRise, 1);
        add(inhibition, fromInhibition, fromInhibitoryRise, -1);
        excitation.advance();
        inhibition.advance();
    }

    private void add(Channel channel, double[] fromValue, double[] fromRise, double sign) {
        double[] value = channel.value();
        double[] rise = channel.rise();
        for (int i = 0; i < v.length; i++) {
            v[i] += sign * (fromValue[i] * value[i] + fromRise[i] * rise[i]);
        }
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals("v") ? v : name.equals("isyn_exc") ? excitation.value() : inhibition.value());
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        excitation.save(out);
        inhibition.save(out);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        excitation.restore(in);
        inhibition.restore(in);
    }
}
