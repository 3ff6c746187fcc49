package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.space.Distance;

/**
 * Every pair is connected with a probability that depends on the distance between the two neurons, independently; both
 * populations need positions.
 *
 * <p>Pairs are proposed with the largest probability, their gaps being geometric, and kept with the share that their
 * distance leaves of it.
 *
 * @param kernel probability as a function of distance
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 */
public record DistanceDependentProbability(DistanceKernel kernel, boolean allowSelf) implements Connector {

    /** About how many pairs are looked at to see how many connections are to be expected. */
    private static final int SAMPLE = 1_000_000;

    /** The same without self-connections. */
    public DistanceDependentProbability withoutSelf() {
        return new DistanceDependentProbability(kernel, false);
    }

    @Override
    public void check(Ends ends) {
        Check.that(
                ends.distance().isPresent(),
                "DistanceDependentProbability: both populations need positions; give them a Space");
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.empty();
    }

    /** An estimate from some of the sources. */
    @Override
    public double expected(Ends ends) {
        if (ends.preSize() == 0 || ends.postSize() == 0) {
            return 0;
        }
        Distance distance = ends.distance().orElse((pre, post) -> 0);
        int sources = Math.min(ends.preSize(), Math.max(1, SAMPLE / ends.postSize()));
        Generator random = Streams.of(0).child("expected").generator();
        double sum = 0;
        for (int k = 0; k < sources; k++) {
            int pre = sources == ends.preSize() ? k : random.nextInt(ends.preSize());
            int excluded = ends.excluded(pre, allowSelf);
            for (int post = 0; post < ends.postSize(); post++) {
                sum += post == excluded ? 0 : kernel.at(distance.between(pre, post));
            }
        }
        return sum * ends.preSize() / sources;
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        Distance distance = ends.distance().orElseThrow();
        Trials trials = new Trials(kernel.largest());
        return (pre, random, row) -> {
            int excluded = ends.excluded(pre, allowSelf);
            for (long next = trials.next(-1, random); next < ends.postSize(); next = trials.next(next, random)) {
                int post = (int) next;
                double kept = kernel.at(distance.between(pre, post));
                if (post != excluded && random.nextDouble() * kernel.largest() < kept) {
                    row.add(post);
                }
            }
        };
    }
}
