package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.PoissonInput;

/**
 * The spikes of a Poisson input, a train in continuous time for each of its targets, from the start up to the stop; mutable.
 *
 * <p>Each train has a random stream of its own, by the index of its neuron.
 */
final class PoissonTrains implements Actor {

    private static final double MILLISECONDS = 1000;

    private final PoissonInput input;
    private final Generator[] random;
    private final int[] targets;
    private final double weight;

    /**
     * Trains before their first spikes.
     *
     * @param streams of this input
     * @param targets targets, packed, in the order of the input's neurons
     * @param sign sign of the weight in their channel
     */
    PoissonTrains(PoissonInput input, Streams streams, int[] targets, int sign) {
        this.input = input;
        this.targets = targets;
        weight = sign * input.weight();
        random = new Generator[targets.length];
        Arrays.setAll(random, i -> streams.child(input.target().index(i)).generator());
    }

    @Override
    public void begin(Agenda agenda) {
        for (int i = 0; i < targets.length; i++) {
            note(agenda, i, input.start());
        }
    }

    @Override
    public void act(Agenda agenda, int i, double time, double value) {
        agenda.deliver(targets[i], time, weight);
        note(agenda, i, time);
    }

    private void note(Agenda agenda, int i, double time) {
        // A rate of 0 makes the interval infinite.
        double next = time + MILLISECONDS / input.rate() * random[i].nextExponential();
        if (next < input.stop()) {
            agenda.note(next, i, 0);
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(random);
    }

    @Override
    public void restore(StateReader in) {
        in.read(random);
    }
}
