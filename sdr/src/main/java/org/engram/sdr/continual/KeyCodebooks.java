package org.engram.sdr.continual;

import java.util.List;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;

/**
 * Frozen random projections of an input, several heads of a few dimensions, and for each head keys that quantise the projection. Immutable.
 *
 * <p>Keys are found without labels: they start as projections of examples and follow, by an exponential moving average, the projections
 * nearest to them. Source: F. Träuble et al., Discrete key-value bottleneck, ICML (2023).
 */
public final class KeyCodebooks {

    /** Share of the way that the nearest key goes to a projection. */
    private static final double FOLLOW = 0.05;

    private final int inputs;
    private final int dimensions;
    /** For each head a matrix of one row of {@code dimensions} for each input. */
    private final double[][] projections;

    private final double[][] keys;

    private KeyCodebooks(int inputs, int dimensions, double[][] projections, double[][] keys) {
        this.inputs = inputs;
        this.dimensions = dimensions;
        this.projections = projections;
        this.keys = keys;
    }

    /**
     * How large codebooks are.
     *
     * @param heads projections of an input, at least 1
     * @param dimensions components of a projection, at least 1
     * @param keys keys of each head, at least 1
     */
    public record Shape(int heads, int dimensions, int keys) {

        /** Requires at least one of each. */
        public Shape {
            Check.between("KeyCodebooks.heads", heads, 1, Integer.MAX_VALUE);
            Check.between("KeyCodebooks.dimensions", dimensions, 1, Integer.MAX_VALUE);
            Check.between("KeyCodebooks.keys", keys, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Codebooks for inputs like these, of one size.
     *
     * @param unlabelled at least as many inputs as keys, used in this order; the first are the keys' starts
     */
    public static KeyCodebooks learned(Shape shape, List<Sdr> unlabelled, Streams streams) {
        Check.that(
                unlabelled.size() >= shape.keys(),
                "KeyCodebooks: at least as many inputs as keys (" + shape.keys() + ") needed, got "
                        + unlabelled.size());
        int inputs = unlabelled.get(0).size();
        double[][] projections = new double[shape.heads()][inputs * shape.dimensions()];
        for (int head = 0; head < shape.heads(); head++) {
            Generator random = streams.child("projection").child(head).generator();
            random.nextGaussians(projections[head], 0, projections[head].length);
        }
        double[][] keys = new double[shape.heads()][shape.keys() * shape.dimensions()];
        KeyCodebooks codebooks = new KeyCodebooks(inputs, shape.dimensions(), projections, keys);
        for (int head = 0; head < shape.heads(); head++) {
            codebooks.adapt(head, shape.keys(), unlabelled);
        }
        return codebooks;
    }

    private void adapt(int head, int count, List<Sdr> unlabelled) {
        double[] book = keys[head];
        for (int n = 0; n < unlabelled.size(); n++) {
            double[] projected = projection(head, unlabelled.get(n));
            int from = (n < count ? n : nearest(book, projected)) * dimensions;
            double follow = n < count ? 1 : FOLLOW;
            for (int d = 0; d < dimensions; d++) {
                book[from + d] += follow * (projected[d] - book[from + d]);
            }
        }
    }

    /** Number of heads. */
    public int heads() {
        return keys.length;
    }

    /** Number of keys of each head. */
    public int keys() {
        return keys[0].length / dimensions;
    }

    /** The key of a head that is nearest to an input's projection. */
    public int nearest(int head, Sdr input) {
        return nearest(keys[Check.index("KeyCodebooks head", head, heads())], projection(head, input));
    }

    private int nearest(double[] book, double[] projected) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from < book.length; from += dimensions) {
            double distance = 0;
            for (int d = 0; d < dimensions; d++) {
                double difference = book[from + d] - projected[d];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = from;
            }
        }
        return best / dimensions;
    }

    private double[] projection(int head, Sdr input) {
        Check.that(
                input.size() == inputs, "KeyCodebooks: size of the input must be " + inputs + ", got " + input.size());
        double[] projected = new double[dimensions];
        for (int i : input.toArray()) {
            for (int d = 0; d < dimensions; d++) {
                projected[d] += projections[head][i * dimensions + d];
            }
        }
        return projected;
    }
}
