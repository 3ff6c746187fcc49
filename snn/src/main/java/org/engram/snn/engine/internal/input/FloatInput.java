package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.loop.Floats;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.FloatRing;

/** Turns arriving weights into input current in single precision; mutable. */
public interface FloatInput extends Stateful {

    /** Takes in what arrives, returns the current of the step by neuron, and lets it decay; valid until the next call. */
    float[] receive(int step, FloatRing arriving, int offset);

    /** Where the first neuron's current lies in what was returned last. */
    int from();

    /** The live values of a synaptic current. */
    StateView state(String name);

    /** The weight is the current of one step. */
    final class Delta implements FloatInput {

        private final float[] net;
        private final boolean readsAnywhere;
        private int from;

        /** Input to so many neurons, read where it arrives if it may begin at any place of its array. */
        public Delta(int size, boolean readsAnywhere) {
            net = new float[size];
            this.readsAnywhere = readsAnywhere;
        }

        @Override
        public float[] receive(int step, FloatRing arriving, int offset) {
            if (readsAnywhere && arriving.isOneBlock(offset, net.length)) {
                from = arriving.blocks().place(offset);
                return arriving.input(step, 0, arriving.blocks().block(offset));
            }
            from = 0;
            arriving.copy(step, 0, offset, net);
            return net;
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public StateView state(String name) {
            throw new IllegalArgumentException("delta input has no state '" + name + "'");
        }

        @Override
        public void save(StateWriter out) {}

        @Override
        public void restore(StateReader in) {}
    }

    /** An excitatory and an inhibitory current, raised by arriving weights and decaying exponentially. */
    final class Exponential implements FloatInput {

        private final float[] excitation;
        private final float[] inhibition;
        private final float[] decayE;
        private final float[] decayI;
        private final float[] arrivingE;
        private final float[] arrivingI;
        private final float[] net;

        /** Excitation and inhibition of a slice, with the initial states and time constants drawn for it. */
        public Exponential(Slice slice) {
            double h = slice.timestep();
            excitation = Floats.of(slice.values("isyn_exc"));
            inhibition = Floats.of(slice.values("isyn_inh"));
            decayE = Floats.of(slice.map("tau_syn_E", tau -> StrictMath.exp(-h / tau)));
            decayI = Floats.of(slice.map("tau_syn_I", tau -> StrictMath.exp(-h / tau)));
            arrivingE = new float[slice.size()];
            arrivingI = new float[slice.size()];
            net = new float[slice.size()];
        }

        @Override
        public float[] receive(int step, FloatRing arriving, int offset) {
            arriving.copy(step, 0, offset, arrivingE);
            arriving.copy(step, 1, offset, arrivingI);
            for (int i = 0; i < net.length; i++) {
                net[i] = (excitation[i] + arrivingE[i]) - (inhibition[i] + arrivingI[i]);
            }
            decay(excitation, arrivingE, decayE);
            decay(inhibition, arrivingI, decayI);
            return net;
        }

        @Override
        public int from() {
            return 0;
        }

        private static void decay(float[] current, float[] input, float[] decay) {
            for (int i = 0; i < current.length; i++) {
                current[i] = (current[i] + input[i]) * decay[i];
            }
        }

        @Override
        public StateView state(String name) {
            return name.equals("isyn_exc") ? i -> excitation[i] : i -> inhibition[i];
        }

        @Override
        public void save(StateWriter out) {
            out.write(excitation);
            out.write(inhibition);
        }

        @Override
        public void restore(StateReader in) {
            in.read(excitation);
            in.read(inhibition);
        }
    }
}
