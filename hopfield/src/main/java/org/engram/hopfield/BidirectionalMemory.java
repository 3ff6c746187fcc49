package org.engram.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.engram.core.Check;

/**
 * A bidirectional associative memory: pairs of patterns of two layers, each of which recalls the other; mutable.
 *
 * <p>Layer x of N units and layer y of M units are coupled by {@code W = sum_mu eta^mu (xi^mu)^T} (M x N). A recall goes to
 * and fro, {@code y = sign(W x)}, {@code x = sign(W^T y)}, until both rest; a unit whose field is 0 keeps its value, and
 * the energy {@code -y^T W x} never rises. B. Kosko, IEEE Trans. Syst. Man Cybern. 18 (1988) 49. W is not written out.
 */
public final class BidirectionalMemory {

    private static final int MOST_SWEEPS = 1000;

    private final Layer first;
    private final Layer second;
    private final List<Pair> stored = new ArrayList<>();

    /**
     * What the two layers hold.
     *
     * @param first state of layer x
     * @param second state of layer y
     */
    public record Pair(Pattern first, Pattern second) {}

    /** A memory of layers of the given numbers of units that has stored nothing yet. */
    public BidirectionalMemory(int firstUnits, int secondUnits) {
        first = new Layer(Check.between("BidirectionalMemory.firstUnits", firstUnits, 1, Integer.MAX_VALUE));
        second = new Layer(Check.between("BidirectionalMemory.secondUnits", secondUnits, 1, Integer.MAX_VALUE));
    }

    /** Number of pairs that are stored. */
    public int count() {
        return stored.size();
    }

    /** Learns a pair of patterns. */
    public void store(Pattern x, Pattern y) {
        check(x, y);
        first.patterns.add(x);
        first.units.add(x);
        second.patterns.add(y);
        second.units.add(y);
        stored.add(new Pair(x, y));
    }

    /** Removes a pair as if it had never been stored. */
    public void forget(Pattern x, Pattern y) {
        check(x, y);
        int mu = stored.indexOf(new Pair(x, y));
        Check.that(mu >= 0, "BidirectionalMemory.forget: the pair is not stored");
        stored.set(mu, stored.get(count() - 1));
        stored.remove(count() - 1);
        for (Layer layer : List.of(first, second)) {
            layer.patterns.set(mu, layer.patterns.get(stored.size()));
            layer.patterns.remove(stored.size());
            layer.units.remove(mu);
        }
    }

    /** Energy {@code -y^T W x} of a pair of states. */
    public double energy(Pattern x, Pattern y) {
        check(x, y);
        double sum = 0;
        for (Pair pair : stored) {
            sum -= (double) pair.first().dot(x) * pair.second().dot(y);
        }
        return sum;
    }

    /** The pair to which a cue of layer x leads; layer y starts as what x says, and +1 where that is nothing. */
    public Recall<Pair> recallFromFirst(Pattern x) {
        checkSize("BidirectionalMemory.recall x", x, first);
        return settle(x, second.answer(first.overlaps(x), second.blank()));
    }

    /** The pair to which a cue of layer y leads; layer x starts as what y says, and +1 where that is nothing. */
    public Recall<Pair> recallFromSecond(Pattern y) {
        checkSize("BidirectionalMemory.recall y", y, second);
        return settle(first.answer(second.overlaps(y), first.blank()), y);
    }

    private Recall<Pair> settle(Pattern x, Pattern y) {
        Pair pair = new Pair(x, y);
        DoubleStream.Builder energies = DoubleStream.builder().add(energy(x, y));
        long flips = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            Pattern nextFirst = first.answer(second.overlaps(pair.second()), pair.first());
            Pattern nextSecond = second.answer(first.overlaps(nextFirst), pair.second());
            int changed = pair.first().distance(nextFirst) + pair.second().distance(nextSecond);
            pair = new Pair(nextFirst, nextSecond);
            flips += changed;
            energies.add(energy(nextFirst, nextSecond));
            if (changed == 0) {
                return Recall.of(
                        pair, Ending.FIXED_POINT, flips, energies.build().toArray());
            }
        }
        return Recall.of(pair, Ending.SWEEPS_RAN_OUT, flips, energies.build().toArray());
    }

    private void check(Pattern x, Pattern y) {
        checkSize("BidirectionalMemory x", x, first);
        checkSize("BidirectionalMemory y", y, second);
    }

    private static void checkSize(String what, Pattern pattern, Layer layer) {
        Check.that(
                pattern.size() == layer.units.size(),
                what + ": must have " + layer.units.size() + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "BidirectionalMemory[" + first.units.size() + " and " + second.units.size() + " units, " + count()
                + " pairs]";
    }

    /** One layer's side of the pairs, by pattern and by unit; mutable. */
    private static final class Layer {

        private final List<Pattern> patterns = new ArrayList<>();
        private final UnitBits units;

        private Layer(int size) {
            units = new UnitBits(size);
        }

        private int[] overlaps(Pattern state) {
            return patterns.stream().mapToInt(each -> (int) each.dot(state)).toArray();
        }

        private Pattern blank() {
            return Pattern.random(units.size(), () -> -1L);
        }

        /** The signs of {@code sum_mu xi_i^mu M_mu}, with the old value where the sum is 0. */
        private Pattern answer(int[] overlaps, Pattern old) {
            long[] bits = old.bits();
            BitPlanes planes = new BitPlanes(overlaps);
            long total = 0;
            for (int overlap : overlaps) {
                total += overlap;
            }
            for (int i = 0; i < old.size(); i++) {
                long sum = 2 * planes.selected(units.row(i), units.ones(i)) - total;
                if (sum != 0) {
                    bits[i >>> 6] = sum > 0 ? bits[i >>> 6] | (1L << i) : bits[i >>> 6] & ~(1L << i);
                }
            }
            return new Pattern(bits, old.size());
        }
    }
}
