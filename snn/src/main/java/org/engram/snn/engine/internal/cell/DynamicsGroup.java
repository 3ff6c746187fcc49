package org.engram.snn.engine.internal.cell;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Parameter;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.Channel;
import org.engram.snn.engine.internal.input.Drive;
import org.engram.snn.engine.internal.input.MembraneInput;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Dynamics;

/**
 * Neurons of any cell that has equations, advanced one by one; mutable.
 *
 * <p>A step takes in what arrives, advances the membrane with the synaptic input at the beginning, middle and end of the
 * step, and tests the threshold: a neuron fires if it was not above it after the step before, or after its reset. Injected
 * currents stand still for the step.
 */
final class DynamicsGroup implements Group {

    private final List<String> names;
    private final Dynamics dynamics;
    private final double[][] x;
    private final double[][] p;
    private final int[] period;
    private final int[] held;
    private final int[] above;
    private final MembraneInput input;
    private final Drive drive;
    private final OneStep method;

    DynamicsGroup(Slice slice, OneStep.Factory factory) {
        CellModel model = slice.population().cell().model();
        names = model.membraneStates().stream().map(Parameter::name).toList();
        dynamics = model.dynamics().orElseThrow();
        x = rows(slice, model.membraneStates());
        p = rows(slice, model.parameters());
        share(p);
        input = MembraneInput.of(slice);
        drive = new Drive(slice);
        period = new int[x.length];
        for (int i = 0; i < period.length; i++) {
            period[i] =
                    slice.grid().stepsCovering(slice.place() + ": refractory period", dynamics.refractoryPeriod(p[i]));
        }
        held = new int[x.length];
        above = new int[x.length];
        method = factory.of(dynamics, names.size(), slice.timestep());
    }

    private static double[][] rows(Slice slice, List<Parameter> settings) {
        double[][] rows = new double[slice.size()][settings.size()];
        for (int s = 0; s < settings.size(); s++) {
            double[] values = slice.values(settings.get(s).name());
            for (int i = 0; i < rows.length; i++) {
                rows[i][s] = values[i];
            }
        }
        return rows;
    }

    /** Most neurons have the parameters of their neighbour. */
    private static void share(double[][] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (Arrays.equals(rows[i], rows[i - 1])) {
                rows[i] = rows[i - 1];
            }
        }
    }

    @Override
    public void step(int step, Ring arriving, int offset, IntList fired) {
        input.receive(step, arriving, offset);
        double[] injected = drive.at(step);
        for (int i = 0; i < x.length; i++) {
            advance(i, injected[i]);
            if (isSpike(i)) {
                fired.add(i);
            }
        }
        input.advance();
    }

    private void advance(int i, double injected) {
        boolean isHeld = held[i] > 0;
        input.load(i, method.current, method.conductance);
        for (int stage = 0; stage < Channel.STAGES; stage++) {
            method.current[stage] += injected;
        }
        if (isHeld) {
            held[i]--;
        } else {
            x[i][0] += input.jump(i);
        }
        method.advance(x[i], p[i], isHeld);
    }

    private boolean isSpike(int i) {
        boolean isAbove = dynamics.excess(x[i], p[i]) >= 0;
        boolean isSpike = isAbove && above[i] == 0;
        if (isSpike) {
            dynamics.reset(x[i], p[i]);
            held[i] = period[i];
            isAbove = dynamics.excess(x[i], p[i]) >= 0;
        }
        above[i] = isAbove ? 1 : 0;
        return isSpike;
    }

    @Override
    public StateView state(String name) {
        int state = names.indexOf(name);
        return state < 0 ? input.state(name) : i -> x[i][state];
    }

    @Override
    public void save(StateWriter out) {
        double[] column = new double[x.length];
        for (int state = 0; state < names.size(); state++) {
            for (int i = 0; i < x.length; i++) {
                column[i] = x[i][state];
            }
            out.write(column);
        }
        out.write(held);
        out.write(above);
        input.save(out);
        drive.save(out);
    }

    @Override
    public void restore(StateReader in) {
        double[] column = new double[x.length];
        for (int state = 0; state < names.size(); state++) {
            in.read(column);
            for (int i = 0; i < x.length; i++) {
                x[i][state] = column[i];
            }
        }
        in.read(held);
        in.read(above);
        input.restore(in);
        drive.restore(in);
    }
}
