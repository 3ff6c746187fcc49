package org.engram.snn.engine.internal.cell;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.FloatDrive;
import org.engram.snn.engine.internal.input.FloatInput;
import org.engram.snn.engine.internal.loop.FloatLoops;
import org.engram.snn.engine.internal.loop.Floats;
import org.engram.snn.engine.internal.loop.Loops;
import org.engram.snn.engine.internal.loop.PlainLoops;
import org.engram.snn.engine.internal.loop.Stretches;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.FloatRing;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.cell.Izhikevich;

/** Izhikevich neurons under {@code Scheme.IZHIKEVICH_2003} in single precision; mutable. */
final class FloatIzhikevich implements Group {

    private final FloatLoops loops = Loops.chosen();
    private final float[] v;
    private final float[] u;
    private final float[] resetV;
    private final float[] raiseU;
    /** Coefficients by neuron in the order of {@link FloatLoops#izhikevich}. */
    private final float[][] varied;

    private final Stretches stretches;
    private final FloatInput input;
    private final FloatDrive drive;
    private final int[] reached;

    FloatIzhikevich(Slice slice) {
        double h = slice.timestep();
        int size = slice.size();
        v = Floats.of(slice.values("v"));
        u = Floats.of(slice.values("u"));
        resetV = Floats.of(slice.values("c"));
        raiseU = Floats.of(slice.values("d"));
        float[] half = new float[size];
        Arrays.fill(half, (float) (h / 2));
        double[] b = slice.values("b");
        double[] shift = slice.values("v_b");
        for (int i = 0; i < size; i++) {
            shift[i] *= b[i];
        }
        varied = new float[][] {
            half,
            Floats.of(slice.values("k2")),
            Floats.of(slice.values("k1")),
            Floats.of(slice.map("a", a -> h * a)),
            Floats.of(b),
            Floats.of(shift),
            Floats.of(slice.values("u_leak"))
        };
        stretches = Stretches.of(varied);
        input = slice.population().cell().model().equals(Izhikevich.DELTA)
                ? new FloatInput.Delta(size, stretches.count() > 0 && loops.readsAnywhere())
                : new FloatInput.Exponential(slice);
        drive = new FloatDrive(slice, slice.values("k0"), slice.map("k0", k0 -> 1));
        reached = new int[size];
    }

    @Override
    public void step(int step, Ring arriving, int offset, IntList fired) {
        float[] synaptic = input.receive(step, (FloatRing) arriving, offset);
        float[] current = drive.at(step);
        int count = stretches.count() > 0 ? advance(synaptic, input.from(), current) : advance(synaptic, current);
        for (int k = 0; k < count; k++) {
            int i = reached[k];
            v[i] = resetV[i];
            u[i] += raiseU[i];
            fired.add(i);
        }
    }

    private int advance(float[] synaptic, int from, float[] current) {
        int count = 0;
        for (int k = 0; k < stretches.count(); k++) {
            float[] equal = stretches.coefficients(k);
            int first = stretches.start(k);
            int end = stretches.end(k);
            count = loops.izhikevich(v, u, synaptic, from, current, equal, first, end, reached, count);
        }
        return count;
    }

    /** As {@link FloatLoops#izhikevich}, where coefficients differ. */
    private int advance(float[] synaptic, float[] current) {
        potentials(v, u, synaptic, current, varied[0], varied[1], varied[2]);
        recovery(v, u, varied[3], varied[4], varied[5], varied[6]);
        return PlainLoops.above(v, FloatLoops.PEAK, 0, v.length, reached, 0);
    }

    private static void potentials(
            float[] v, float[] u, float[] input, float[] drive, float[] half, float[] k2, float[] k1) {
        for (int i = 0; i < v.length; i++) {
            float constant = input[i] + drive[i] - u[i];
            float x = v[i];
            x += half[i] * ((k2[i] * x + k1[i]) * x + constant);
            x += half[i] * ((k2[i] * x + k1[i]) * x + constant);
            v[i] = x;
        }
    }

    private static void recovery(float[] v, float[] u, float[] a, float[] b, float[] shift, float[] leak) {
        for (int i = 0; i < u.length; i++) {
            u[i] += a[i] * (b[i] * v[i] - (shift[i] + leak[i] * u[i]));
        }
    }

    @Override
    public StateView state(String name) {
        return switch (name) {
            case "v" -> i -> v[i];
            case "u" -> i -> u[i];
            default -> input.state(name);
        };
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
}
