package org.engram.snn.engine.internal.plastic;

/** Plastic synapses whose changes shrink with a power of the way to the bound, in double precision; mutable. */
final class PowerLawWeights extends DoubleWeights {

    PowerLawWeights(Wiring wiring, double[] byConnection, Law law) {
        super(wiring, byConnection, law, false);
    }

    private void change(int synapse, double size, boolean isUp) {
        double old = weights[synapse];
        weights[synapse] = law.bounded(old + size * law.room(isUp, old));
    }

    @Override
    void atOnce(int neuron, int step, double size, double constant, boolean isUp) {
        for (int k = wiring.start[neuron]; k < wiring.start[neuron + 1]; k++) {
            change(k, size * lateTrace(k, step) + constant, isUp);
        }
    }

    @Override
    void atOnceAndSend(int neuron, int step, double size, double constant) {
        atOnce(neuron, step, size, constant, false);
        send(neuron, step, 1);
    }

    @Override
    void late(long[] synapses, int from, int to, double size, double constant, boolean isUp) {
        for (int n = from; n < to; n++) {
            double trace = tracesAtOnce[Wiring.partner(synapses[n])];
            change(Wiring.synapse(synapses[n]), size * trace + constant, isUp);
        }
    }

    @Override
    void lateAndSend(long[] synapses, int from, int to, int step, double size, double constant) {
        late(synapses, from, to, size, constant, false);
        int base = step * wiring.targets;
        for (int n = from; n < to; n++) {
            int place = (base + Wiring.partner(synapses[n])) & (arriving.length - 1);
            arriving[place] += weights[Wiring.synapse(synapses[n])];
        }
    }
}
