package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * Each postsynaptic neuron receives exactly {@code n} connections from presynaptic neurons chosen at random.
 *
 * @param n connections a neuron, at least 0
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 * @param withReplacement whether the same neuron may be chosen more than once (multapses)
 */
public record FixedNumberPre(int n, boolean allowSelf, boolean withReplacement) implements Connector {

    /** Requires a count that is not negative. */
    public FixedNumberPre {
        Check.between("FixedNumberPre.n", n, 0, Integer.MAX_VALUE);
    }

    /** The same without self-connections. */
    public FixedNumberPre withoutSelf() {
        return new FixedNumberPre(n, false, withReplacement);
    }

    /** The same with neurons that may be chosen more than once. */
    public FixedNumberPre withMultapses() {
        return new FixedNumberPre(n, allowSelf, true);
    }

    @Override
    public void check(Ends ends) {
        if (ends.postSize() > 0) {
            boolean leavesOut = !allowSelf && ends.twins() > 0;
            Choice.check("FixedNumberPre.n", n, ends.preSize() - (leavesOut ? 1 : 0), withReplacement);
        }
        SortedTargets.checkCount("FixedNumberPre", (long) n * ends.postSize());
    }

    @Override
    public int bytesWhileSorting() {
        return Integer.BYTES;
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.of((long) n * ends.postSize());
    }

    /** Draws all sources twice from the same stream, to count and then to place them: four bytes a connection. */
    @Override
    public Targets targets(Ends ends, Streams streams) {
        int[] self = ends.presynapticTwins();
        Choice choice = new Choice(ends.preSize(), withReplacement);
        SortedTargets.Source made = each -> {
            Generator random = streams.generator();
            Row sources = new Row();
            for (int post = 0; post < ends.postSize(); post++) {
                sources.clear();
                choice.draw(n, allowSelf ? -1 : self[post], random, sources);
                for (int k = 0; k < sources.size(); k++) {
                    each.connect(sources.post()[k], post);
                }
            }
        };
        return SortedTargets.of(ends.preSize(), made);
    }
}
