package org.engram.snn.engine.internal;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.cell.InputShape;

/** Turns arriving weights into input current; mutable. */
interface SynapticInput extends Stateful {

    /** The shape of the slice's cell; {@code scaled} asks for sPyNNaker's charge-conserving factor. */
    static SynapticInput of(Slice slice, boolean scaled) {
        return slice.population().cell().model().input() == InputShape.CURRENT_DELTA
                ? new Delta(slice.size())
                : new Exponential(slice, scaled);
    }

    /** Takes in what arrives and returns excitation minus inhibition by neuron; valid until the next call. */
    double[] receive(int step, Ring arriving, int offset);

    /** Decays to the end of the step. */
    void decay();

    /** The live values of a synaptic current. */
    StateView state(String name);

    /** The weight is the current of one step. */
    final class Delta implements SynapticInput {

        private final double[] net;

        Delta(int size) {
            net = new double[size];
        }

        @Override
        public double[] receive(int step, Ring arriving, int offset) {
            System.arraycopy(arriving.doubles(step, 0), offset, net, 0, net.length);
            return net;
        }

        @Override
        public void decay() {}

        @Override
        public StateView state(String name) {
            throw new IllegalArgumentException("delta input has no state '" + name + "'");
        }

        @Override
        public void save(StateWriter out) {}

        @Override
        public void restore(StateReader in) {}
    }

    /** Two currents, each raised by arriving weights and decaying exponentially. */
    final class Exponential implements SynapticInput {

        private final Current excitation;
        private final Current inhibition;
        private final double[] net;

        Exponential(Slice slice, boolean scaled) {
            excitation = new Current(slice, "tau_syn_E", "isyn_exc", scaled);
            inhibition = new Current(slice, "tau_syn_I", "isyn_inh", scaled);
            net = new double[slice.size()];
        }

        @Override
        public double[] receive(int step, Ring arriving, int offset) {
            excitation.add(arriving.doubles(step, 0), offset);
            inhibition.add(arriving.doubles(step, 1), offset);
            for (int i = 0; i < net.length; i++) {
                net[i] = excitation.value[i] - inhibition.value[i];
            }
            return net;
        }

        @Override
        public void decay() {
            excitation.decay();
            inhibition.decay();
        }

        @Override
        public StateView state(String name) {
            return StateView.of(name.equals("isyn_exc") ? excitation.value : inhibition.value);
        }

        @Override
        public void save(StateWriter out) {
            out.write(excitation.value);
            out.write(inhibition.value);
        }

        @Override
        public void restore(StateReader in) {
            in.read(excitation.value);
            in.read(inhibition.value);
        }
    }

    /** One exponentially decaying current of every neuron. */
    final class Current {

        final double[] value;
        private final double[] gain;
        private final double[] decay;

        Current(Slice slice, String tau, String state, boolean scaled) {
            double h = slice.timestep();
            value = slice.values(state);
            decay = slice.map(tau, t -> StrictMath.exp(-h / t));
            gain = slice.map(tau, t -> scaled ? t / h * (1 - StrictMath.exp(-h / t)) : 1);
        }

        void add(double[] weights, int offset) {
            for (int i = 0; i < value.length; i++) {
                value[i] += gain[i] * weights[offset + i];
            }
        }

        void decay() {
            for (int i = 0; i < value.length; i++) {
                value[i] *= decay[i];
            }
        }
    }
}
