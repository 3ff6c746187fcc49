package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.FloatDrive;
import org.engram.snn.engine.internal.loop.FloatLoops;
import org.engram.snn.engine.internal.loop.Floats;
import org.engram.snn.engine.internal.loop.Loops;
import org.engram.snn.engine.internal.loop.Stretches;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.FloatRing;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * Leaky neurons with exponential currents in single precision; mutable.
 *
 * <p>{@code EXACT} and {@code SPINNAKER} are one linear map of the step that differ in coefficients only.
 */
final class FloatLeaky implements Group {

    private final FloatLoops loops = Loops.chosen();
    private final float[] v;
    private final float[] excitation;
    private final float[] inhibition;
    private final float[] arrivingE;
    private final float[] arrivingI;
    /** Coefficients by neuron in the order of {@link FloatLoops#leaky}. */
    private final float[][] varied;

    private final Stretches stretches;
    private final float[] reset;
    private final FloatDrive drive;
    private final Refractory refractory;
    private final int[] reached;

    private FloatLeaky(Slice slice, double[] fromDrive, Gains gains) {
        double h = slice.timestep();
        LeakyGroup.requireResetBelowThreshold(slice);
        v = Floats.of(slice.values("v"));
        excitation = Floats.of(slice.values("isyn_exc"));
        inhibition = Floats.of(slice.values("isyn_inh"));
        arrivingE = new float[v.length];
        arrivingI = new float[v.length];
        reset = Floats.of(slice.values("v_reset"));
        varied = new float[][] {
            Floats.of(slice.map("tau_m", tau -> StrictMath.exp(-h / tau))),
            Floats.of(gains.fromExcitation),
            Floats.of(gains.fromInhibition),
            Floats.of(gains.ofExcitation),
            Floats.of(gains.ofInhibition),
            Floats.of(slice.map("tau_syn_E", tau -> StrictMath.exp(-h / tau))),
            Floats.of(slice.map("tau_syn_I", tau -> StrictMath.exp(-h / tau))),
            Floats.of(slice.values("v_thresh"))
        };
        stretches = Stretches.of(varied);
        double[] rest = slice.values("v_rest");
        double[] gain = slice.map("tau_m", tau -> -StrictMath.expm1(-h / tau));
        for (int i = 0; i < rest.length; i++) {
            rest[i] *= gain[i];
        }
        drive = new FloatDrive(slice, rest, fromDrive);
        refractory = new Refractory(slice);
        reached = new int[v.length];
    }

    /** {@code Scheme.EXACT}. */
    static FloatLeaky exact(Slice slice) {
        double[] ones = slice.map("tau_m", tau -> 1);
        return new FloatLeaky(
                slice,
                Propagators.drive(slice),
                new Gains(
                        Propagators.exponential(slice, "tau_syn_E"),
                        Propagators.exponential(slice, "tau_syn_I"),
                        ones,
                        ones));
    }

    /** {@code Scheme.SPINNAKER}: currents stand still for the step and conserve charge. */
    static FloatLeaky spinnaker(Slice slice) {
        double h = slice.timestep();
        double[] still = Propagators.drive(slice);
        return new FloatLeaky(
                slice,
                still,
                new Gains(
                        still,
                        still,
                        slice.map("tau_syn_E", tau -> tau / h * (1 - StrictMath.exp(-h / tau))),
                        slice.map("tau_syn_I", tau -> tau / h * (1 - StrictMath.exp(-h / tau)))));
    }

    /** What currents add to the potential in a step, and what arriving weights add to currents. */
    private static final class Gains {

        final double[] fromExcitation;
        final double[] fromInhibition;
        final double[] ofExcitation;
        final double[] ofInhibition;

        Gains(double[] fromExcitation, double[] fromInhibition, double[] ofExcitation, double[] ofInhibition) {
            this.fromExcitation = fromExcitation;
            this.fromInhibition = fromInhibition;
            this.ofExcitation = ofExcitation;
            this.ofInhibition = ofInhibition;
        }
    }

    @Override
    public void step(int step, Ring arriving, int offset, IntList fired) {
        FloatRing ring = (FloatRing) arriving;
        int count = stretches.count() > 0 && loops.readsAnywhere() && ring.isOneBlock(offset, v.length)
                ? advanceInPlace(step, ring, offset)
                : advance(step, ring, offset);
        refractory.hold(v, reset);
        for (int k = 0; k < count; k++) {
            int i = reached[k];
            if (v[i] >= varied[7][i]) {
                v[i] = reset[i];
                refractory.begin(i);
                fired.add(i);
            }
        }
    }

    private int advanceInPlace(int step, FloatRing ring, int offset) {
        int block = ring.blocks().block(offset);
        float[] current = drive.at(step);
        int from = ring.blocks().place(offset);
        return advance(ring.input(step, 0, block), ring.input(step, 1, block), from, current);
    }

    private int advance(int step, FloatRing ring, int offset) {
        ring.copy(step, 0, offset, arrivingE);
        ring.copy(step, 1, offset, arrivingI);
        float[] current = drive.at(step);
        return stretches.count() > 0 ? advance(arrivingE, arrivingI, 0, current) : advance(current);
    }

    private int advance(float[] inE, float[] inI, int from, float[] current) {
        int count = 0;
        for (int k = 0; k < stretches.count(); k++) {
            float[] equal = stretches.coefficients(k);
            int first = stretches.start(k);
            int end = stretches.end(k);
            count = loops.leaky(v, excitation, inhibition, inE, inI, from, current, equal, first, end, reached, count);
        }
        return count;
    }

    /** As {@link FloatLoops#leaky}, where coefficients differ. */
    private int advance(float[] current) {
        membrane(current);
        decay(excitation, arrivingE, varied[3], varied[5]);
        decay(inhibition, arrivingI, varied[4], varied[6]);
        int count = 0;
        float[] threshold = varied[7];
        for (int i = 0; i < v.length; i++) {
            if (v[i] >= threshold[i]) {
                reached[count++] = i;
            }
        }
        return count;
    }

    private void membrane(float[] current) {
        float[] potential = v;
        float[] e = excitation;
        float[] i = inhibition;
        float[] decay = varied[0];
        float[] pE = varied[1];
        float[] pI = varied[2];
        float[] gE = varied[3];
        float[] gI = varied[4];
        for (int k = 0; k < potential.length; k++) {
            potential[k] = decay[k] * potential[k]
                    + current[k]
                    + pE[k] * (e[k] + gE[k] * arrivingE[k])
                    - pI[k] * (i[k] + gI[k] * arrivingI[k]);
        }
    }

    private static void decay(float[] current, float[] input, float[] gain, float[] decay) {
        for (int i = 0; i < current.length; i++) {
            current[i] = (current[i] + gain[i] * input[i]) * decay[i];
        }
    }

    @Override
    public StateView state(String name) {
        return switch (name) {
            case "v" -> i -> v[i];
            case "isyn_exc" -> i -> excitation[i];
            default -> i -> inhibition[i];
        };
    }

    @Override
    public void save(StateWriter out) {
        out.write(v);
        out.write(excitation);
        out.write(inhibition);
        refractory.save(out);
        drive.save(out);
    }

    @Override
    public void restore(StateReader in) {
        in.read(v);
        in.read(excitation);
        in.read(inhibition);
        refractory.restore(in);
        drive.restore(in);
    }
}
