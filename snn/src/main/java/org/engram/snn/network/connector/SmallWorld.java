package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * A small world: neurons on a ring in the order of their indices connect to all within {@code degree} places on either
 * side, and each connection is then rewired with a probability to a neuron chosen among those not yet connected.
 *
 * <p>Both groups must be of one size; the place of a neuron on the ring is its index. Sources: D. J. Watts, S. H. Strogatz,
 * Nature 393, 1998; PyNN's SmallWorldConnector measures the degree as a distance instead, which is the same for neurons on
 * a periodic line of spacing 1.
 *
 * @param degree how many places away the neighbours are, at least 0
 * @param rewiring probability that a connection is rewired, in [0, 1]
 * @param allowSelf whether a neuron that is in both groups may connect to itself, which it does unless rewired
 */
public record SmallWorld(int degree, double rewiring, boolean allowSelf) implements Connector {

    /** Requires a degree that is not negative and a probability. */
    public SmallWorld {
        Check.between("SmallWorld.degree", degree, 0, Integer.MAX_VALUE);
        Check.probability("SmallWorld.rewiring", rewiring);
    }

    /** The same without self-connections. */
    public SmallWorld withoutSelf() {
        return new SmallWorld(degree, rewiring, false);
    }

    @Override
    public void check(Ends ends) {
        Check.that(
                ends.preSize() == ends.postSize(),
                "SmallWorld: both groups must be of one size, got " + ends.preSize() + " and " + ends.postSize());
        Check.that(
                ends.preSize() == 0 || 2L * degree + 1 <= ends.preSize(),
                "SmallWorld.degree: must be at most half of the other neurons, " + (ends.preSize() - 1) / 2 + ", got "
                        + degree);
    }

    @Override
    public OptionalLong count(Ends ends) {
        long count = 0;
        for (int pre = 0; pre < ends.preSize(); pre++) {
            int excluded = ends.excluded(pre, allowSelf);
            count += 2L * degree + (excluded >= 0 && isNear(pre, excluded, ends.preSize()) ? 0 : 1);
        }
        return OptionalLong.of(count);
    }

    private boolean isNear(int pre, int post, int size) {
        int apart = Math.abs(pre - post);
        return Math.min(apart, size - apart) <= degree;
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        long[] taken = new long[(ends.postSize() + 63) >>> 6];
        return (pre, random, row) -> {
            int excluded = ends.excluded(pre, allowSelf);
            for (int offset = -degree; offset <= degree; offset++) {
                int post = Math.floorMod(pre + offset, ends.postSize());
                if (post != excluded) {
                    row.add(post);
                    flip(taken, post);
                }
            }
            rewire(row, taken, ends.postSize(), excluded, random);
            row.sort();
        };
    }

    /** Rewires, and leaves nothing taken. */
    private void rewire(Row row, long[] taken, int size, int excluded, Generator random) {
        int free = size - row.size() - (excluded >= 0 ? 1 : 0);
        for (int k = 0; k < row.size() && free > 0; k++) {
            if (random.nextDouble() < rewiring) {
                int post = random.nextInt(size);
                while (post == excluded || isTaken(taken, post)) {
                    post = random.nextInt(size);
                }
                flip(taken, post);
                flip(taken, row.post()[k]);
                row.set(k, post);
            }
        }
        for (int k = 0; k < row.size(); k++) {
            flip(taken, row.post()[k]);
        }
    }

    private static boolean isTaken(long[] bits, int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }

    private static void flip(long[] bits, int index) {
        bits[index >>> 6] ^= 1L << index;
    }
}
