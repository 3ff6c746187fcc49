package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/** Turns arriving weights into input current; mutable. */
public interface SynapticInput extends Stateful {

    /** The shape of the slice's cell; {@code scaled} asks for sPyNNaker's factors, which conserve charge. */
    static SynapticInput of(Slice slice, boolean scaled) {
        return switch (slice.population().cell().model().input()) {
            case CURRENT_DELTA -> new Delta(slice.size(), 1);
            case VOLTAGE_DELTA -> new Delta(slice.size(), 1 / slice.timestep());
            case CURRENT_ALPHA ->
                new Pair(
                        new SpinnakerAlpha(slice, "tau_syn_E", "isyn_exc"),
                        new SpinnakerAlpha(slice, "tau_syn_I", "isyn_inh"));
            default ->
                new Pair(
                        new Current(slice, "tau_syn_E", "isyn_exc", scaled),
                        new Current(slice, "tau_syn_I", "isyn_inh", scaled));
        };
    }

    /** Takes in what arrives and returns excitation minus inhibition by neuron; valid until the next call. */
    double[] receive(int step, Ring arriving, int offset);

    /** Decays to the end of the step. */
    void decay();

    /** The live values of a synaptic current. */
    StateView state(String name);

    /** The weight times a factor is the current of one step. */
    final class Delta implements SynapticInput {

        private final double factor;
        private final double[] net;

        Delta(int size, double factor) {
            this.factor = factor;
            net = new double[size];
        }

        @Override
        public double[] receive(int step, Ring arriving, int offset) {
            double[] weights = arriving.doubles(step, 0);
            for (int i = 0; i < net.length; i++) {
                net[i] = factor * weights[offset + i];
            }
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

    /** The kinetics of one current of every neuron; mutable. */
    interface Kinetics extends Stateful {

        /** The live values. */
        double[] value();

        /** Takes in what arrives at the beginning of a step. */
        void add(double[] weights, int offset);

        /** Decays to the end of the step. */
        void decay();
    }

    /** An excitatory and an inhibitory current. */
    final class Pair implements SynapticInput {

        private final Kinetics excitation;
        private final Kinetics inhibition;
        private final double[] net;

        Pair(Kinetics excitation, Kinetics inhibition) {
            this.excitation = excitation;
            this.inhibition = inhibition;
            net = new double[excitation.value().length];
        }

        @Override
        public double[] receive(int step, Ring arriving, int offset) {
            excitation.add(arriving.doubles(step, 0), offset);
            inhibition.add(arriving.doubles(step, 1), offset);
            double[] exc = excitation.value();
            double[] inh = inhibition.value();
            for (int i = 0; i < net.length; i++) {
                net[i] = exc[i] - inh[i];
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
            return StateView.of(name.equals("isyn_exc") ? excitation.value() : inhibition.value());
        }

        @Override
        public void save(StateWriter out) {
            excitation.save(out);
            inhibition.save(out);
        }

        @Override
        public void restore(StateReader in) {
            excitation.restore(in);
            inhibition.restore(in);
        }
    }

    /** Exponential decay; an arriving weight is added at once. */
    final class Current implements Kinetics {

        private final double[] value;
        private final double[] gain;
        private final double[] decay;

        /**
         * A current or conductance with a time constant and an initial state of these names.
         *
         * @param scaled whether a weight counts by its mean over the step
         */
        public Current(Slice slice, String tau, String state, boolean scaled) {
            double h = slice.timestep();
            value = slice.values(state);
            decay = slice.map(tau, t -> StrictMath.exp(-h / t));
            gain = slice.map(tau, t -> scaled ? t / h * (1 - StrictMath.exp(-h / t)) : 1);
        }

        @Override
        public double[] value() {
            return value;
        }

        @Override
        public void add(double[] weights, int offset) {
            for (int i = 0; i < value.length; i++) {
                value[i] += gain[i] * weights[offset + i];
            }
        }

        @Override
        public void decay() {
            for (int i = 0; i < value.length; i++) {
                value[i] *= decay[i];
            }
        }

        @Override
        public void save(StateWriter out) {
            out.write(value);
        }

        @Override
        public void restore(StateReader in) {
            in.read(value);
        }
    }
}
