package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.Drive;
import org.engram.snn.engine.internal.input.SynapticInput;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/** Izhikevich neurons: what the schemes share; mutable. */
abstract class IzhikevichGroup implements Group {

    static final double PEAK = 30;

    final double[] v;
    final double[] u;
    final double[] a;
    final double[] b;
    final double[] c;
    final double[] d;
    final double[] k2;
    final double[] k1;
    final double[] k0;
    final double[] vB;
    final double[] uLeak;
    final double h;
    private final SynapticInput input;
    private final Drive drive;
    private final double[] total;

    IzhikevichGroup(Slice slice, boolean scaledInput) {
        v = slice.values("v");
        u = slice.values("u");
        a = slice.values("a");
        b = slice.values("b");
        c = slice.values("c");
        d = slice.values("d");
        k2 = slice.values("k2");
        k1 = slice.values("k1");
        k0 = slice.values("k0");
        vB = slice.values("v_b");
        uLeak = slice.values("u_leak");
        h = slice.timestep();
        input = SynapticInput.of(slice, scaledInput);
        drive = new Drive(slice);
        total = new double[v.length];
    }

    /** Advances v and u under the input current of the step. */
    abstract void integrate(double[] current);

    /** Whether a potential is a spike. */
    abstract boolean isSpike(double potential);

    /** Called for each neuron that fires, after its reset. */
    void fired(int neuron) {}

    @Override
    public final void step(int step, Ring arriving, int offset, IntList spikes) {
        double[] synaptic = input.receive(step, arriving, offset);
        double[] current = drive.at(step);
        for (int i = 0; i < total.length; i++) {
            total[i] = current[i] + synaptic[i];
        }
        integrate(total);
        for (int i = 0; i < v.length; i++) {
            if (isSpike(v[i])) {
                v[i] = c[i];
                u[i] += d[i];
                fired(i);
                spikes.add(i);
            }
        }
        input.decay();
    }

    @Override
    public void save(StateWriter out) {
        out.write(v);
        out.write(u);
        input.save(out);
        drive.save(out);
    }

    @Override
    public void restore(StateReader in) {
        in.read(v);
        in.read(u);
        input.restore(in);
        drive.restore(in);
    }

    @Override
    public final StateView state(String name) {
        return switch (name) {
            case "v" -> StateView.of(v);
            case "u" -> StateView.of(u);
            default -> input.state(name);
        };
    }
}
