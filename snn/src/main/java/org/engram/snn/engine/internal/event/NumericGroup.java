package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.Dynamics;

/**
 * Neurons whose equations are integrated with steps of adaptive length, one step ahead of their last event; mutable.
 *
 * <p>A step is taken from the last event and searched for a crossing; the neuron is next looked at where it crosses or the step
 * ends. Input that comes before is met by a shorter step from the same beginning. A neuron that stands still, its input constant,
 * is not looked at again before something happens to it.
 */
final class NumericGroup extends MembraneGroup {

    private static final double TOLERANCE = 1e-11;
    private static final double FIRST_STEP = 0.01;
    private static final double SAFETY = 0.9;
    private static final double LEAST_CHANGE = 0.1;
    private static final double LARGEST_CHANGE = 5;
    /** A step that moves states by less of them is close to rest. */
    private static final double QUIET = 1e-8;
    /** Close to rest errors are kept so much smaller, for at the limit of stability states tremble by the error allowed. */
    private static final double STRICTER = 1e4;
    /** States that change by less of them in a ms stand still. */
    private static final double STILL = 1e-13;

    private final int size;
    private final Dynamics dynamics;
    private final double[] states;
    private final double[] ends;
    private final double[] endTime;
    private final double[] length;
    private final double[] crossing;
    private final boolean[] isArmed;
    private final boolean[] isQuiet;
    private final boolean[] isStill;
    private final double[][] parameters;
    private final double[] own;
    private final double[] scratch;
    private final double[] slopes;
    private final DormandPrince integrator;
    private final StepSearch search;
    private final double[][] reversal = new double[SynapticStates.CHANNELS][];
    private int present;

    NumericGroup(Realization realization, Population population) {
        super(realization, population);
        dynamics = model.dynamics().orElseThrow();
        size = model.membraneStates().size();
        int neurons = population.size();
        states = new double[neurons * size];
        for (int s = 0; s < size; s++) {
            double[] values =
                    realization.values(population, model.states().get(s).name());
            for (int i = 0; i < neurons; i++) {
                states[i * size + s] = values[i];
            }
        }
        ends = states.clone();
        endTime = new double[neurons];
        length = new double[neurons];
        Arrays.fill(length, FIRST_STEP);
        crossing = new double[neurons];
        Arrays.fill(crossing, Double.POSITIVE_INFINITY);
        isArmed = new boolean[neurons];
        Arrays.fill(isArmed, true);
        isQuiet = new boolean[neurons];
        isStill = new boolean[neurons];
        parameters = new double[model.parameters().size()][];
        for (int k = 0; k < parameters.length; k++) {
            Parameter parameter = model.parameters().get(k);
            parameters[k] = realization.values(population, parameter.name());
        }
        own = new double[parameters.length];
        scratch = new double[size];
        slopes = new double[size];
        if (model.input().isConductance()) {
            reversal[0] = realization.values(population, "e_rev_E");
            reversal[1] = realization.values(population, "e_rev_I");
        }
        integrator = new DormandPrince(size, this::rates);
        search = new StepSearch(integrator, dynamics, own, size);
    }

    private void load(int i) {
        present = i;
        for (int k = 0; k < own.length; k++) {
            own[k] = parameters[k][i];
        }
    }

    private void rates(double time, double[] x, double[] rates) {
        dynamics.rates(x, own, drive(present, since(present) + time) + synapticCurrent(time, x[0]), rates);
        if (isHeld(present)) {
            rates[0] = 0;
        }
    }

    private double synapticCurrent(double time, double potential) {
        double excitation = synapses.after(0, present, time);
        double inhibition = synapses.after(1, present, time);
        return model.input().isConductance()
                ? excitation * (reversal[0][present] - potential) + inhibition * (reversal[1][present] - potential)
                : excitation - inhibition;
    }

    @Override
    void move(int i, double time) {
        load(i);
        stand(i, time, states, i * size);
        isArmed[i] |= dynamics.excess(scratch, own) < 0;
    }

    /** The states at a time up to the end of the step, into the scratch and a place of an array. */
    private void stand(int i, double time, double[] into, int offset) {
        if (isStill[i]) {
            System.arraycopy(states, i * size, scratch, 0, size);
        } else if (time == endTime[i]) {
            System.arraycopy(ends, i * size, scratch, 0, size);
        } else {
            integrator.step(states, i * size, time - since(i));
            System.arraycopy(integrator.end(), 0, scratch, 0, size);
        }
        System.arraycopy(scratch, 0, into, offset, size);
    }

    /** An alpha function begins at 0 and may be over before the first stage of a long step. */
    @Override
    void arrived(int i, double timescale) {
        length[i] = Math.min(length[i], timescale);
    }

    @Override
    void jump(int i, double millivolts) {
        states[i * size] += millivolts;
    }

    private void copyToScratch(int i) {
        load(i);
        System.arraycopy(states, i * size, scratch, 0, size);
    }

    @Override
    boolean isDue(int i) {
        copyToScratch(i);
        return crossing[i] == since(i) || (isArmed[i] && dynamics.excess(scratch, own) >= 0);
    }

    @Override
    double reset(int i) {
        copyToScratch(i);
        dynamics.reset(scratch, own);
        boolean moved = !Arrays.equals(scratch, 0, size, states, i * size, (i + 1) * size);
        // A cell that is not reset stands at its threshold; it must fall below before it can fire again.
        isArmed[i] = moved;
        crossing[i] = Double.POSITIVE_INFINITY;
        System.arraycopy(scratch, 0, states, i * size, size);
        return dynamics.refractoryPeriod(own);
    }

    @Override
    double predict(int i, double limit) {
        load(i);
        crossing[i] = Double.POSITIVE_INFINITY;
        isStill[i] = isQuiet[i] && standsStill(i);
        if (isStill[i]) {
            return limit;
        }
        takeStep(i, limit);
        if (!isHeld(i)) {
            double share = search.first(states, i * size, endTime[i] - since(i), isArmed[i]);
            crossing[i] = since(i) + share;
        }
        return Math.min(crossing[i], endTime[i]);
    }

    /** The longest step within the tolerance, at most up to a limit; leaves it in the integrator. */
    private void takeStep(int i, double limit) {
        double longest = limit - since(i);
        double step = length[i];
        while (true) {
            requireProgress(i, step);
            boolean isLast = step >= longest;
            double tried = isLast ? longest : step;
            integrator.step(states, i * size, tried);
            double error = integrator.error(TOLERANCE);
            isQuiet[i] = injected.isConstant(i) && integrator.change() <= QUIET;
            double change = SAFETY / fifthRoot(isQuiet[i] ? STRICTER * error : error);
            if (error <= 1) {
                double better = tried * Math.min(LARGEST_CHANGE, Math.max(LEAST_CHANGE, change));
                length[i] = isLast ? Math.max(step, better) : better;
                endTime[i] = isLast ? limit : since(i) + tried;
                System.arraycopy(integrator.end(), 0, ends, i * size, size);
                return;
            }
            step = tried * (change > LEAST_CHANGE ? Math.min(SAFETY, change) : LEAST_CHANGE);
        }
    }

    /** Whether no state moves, whatever is left of synaptic input. */
    private boolean standsStill(int i) {
        System.arraycopy(states, i * size, scratch, 0, size);
        double most = 0;
        for (int c = 0; c < SynapticStates.CHANNELS; c++) {
            double distance = model.input().isConductance() ? Math.abs(reversal[c][i] - scratch[0]) : 1;
            most += synapses.most(c, i) * distance;
        }
        double present = drive(i, since(i));
        return !isHeld(i)
                && injected.isConstant(i)
                && standsStillUnder(present + most)
                && standsStillUnder(present - most);
    }

    private boolean standsStillUnder(double current) {
        dynamics.rates(scratch, own, current, slopes);
        for (int s = 0; s < size; s++) {
            if (!(Math.abs(slopes[s]) <= STILL * (1 + Math.abs(scratch[s])))) {
                return false;
            }
        }
        return true;
    }

    /** About the fifth root, by square roots: the power 3/16. */
    private static double fifthRoot(double value) {
        double eighth = Math.sqrt(Math.sqrt(Math.sqrt(value)));
        return eighth * Math.sqrt(eighth);
    }

    private void requireProgress(int i, double step) {
        if (!(since(i) + step > since(i))) {
            throw diverged(
                    i, model.states().get(0).name() + " cannot be integrated beyond " + Check.text(states[i * size]));
        }
    }

    @Override
    double membrane(int state, int i, double time) {
        if (time == since(i)) {
            return states[i * size + state];
        }
        load(i);
        stand(i, time, scratch, 0);
        return scratch[state];
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(states);
        out.write(ends);
        out.write(endTime);
        out.write(length);
        out.write(crossing);
        for (int i = 0; i < isArmed.length; i++) {
            out.write(isArmed[i]);
            out.write(isQuiet[i]);
            out.write(isStill[i]);
        }
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(states);
        in.read(ends);
        in.read(endTime);
        in.read(length);
        in.read(crossing);
        for (int i = 0; i < isArmed.length; i++) {
            isArmed[i] = in.readBoolean();
            isQuiet[i] = in.readBoolean();
            isStill[i] = in.readBoolean();
        }
    }
}
