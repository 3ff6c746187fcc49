package org.engram.sdr.theory;

import org.engram.core.Check;

/**
 * What the union of several random sparse vectors still tells: how full it is, and how often it seems to contain a vector
 * that is not in it.
 *
 * <p>Source: S. Ahmad and J. Hawkins (2016), arXiv:1601.00720, union property. Each of the {@code M} vectors has {@code w} of
 * {@code n} bits active, drawn independently and uniformly.
 */
public final class UnionProperty {

    private UnionProperty() {}

    /**
     * Expected fraction of the union's bits that are active: {@code p = 1 - (1 - w/n)^M}, to a relative error below 1e-12.
     *
     * @param n number of bits, {@code >= 1}
     * @param w active bits of each vector, in {@code [0, n]}
     * @param m number of vectors {@code M}, {@code >= 0}
     */
    public static double density(int n, int w, int m) {
        check(n, w, m);
        return m == 0 ? 0 : -StrictMath.expm1(m * StrictMath.log1p(-(double) w / n));
    }

    /**
     * The estimate {@code p^w} of the probability that the union contains all active bits of another random vector; it takes
     * the bits as independent, which the exact {@link #falseMatch} with {@code s = theta = w} does not.
     *
     * @param n number of bits, {@code >= 1}
     * @param w active bits of each vector, in {@code [0, n]}
     * @param m number of vectors {@code M}, {@code >= 0}
     */
    public static double fullMatch(int n, int w, int m) {
        return StrictMath.pow(density(n, w, m), w);
    }

    /** The decimal logarithm of {@link #fullMatch}, also where its value is below what a double can hold. */
    public static double log10FullMatch(int n, int w, int m) {
        return w == 0 ? 0 : w * StrictMath.log10(density(n, w, m));
    }

    /**
     * The exact probability that the union contains at least {@code theta} of {@code s} random bits, as of a vector that is
     * not in it.
     *
     * <p>The distribution of the number of active bits of the union is built up vector by vector, and {@link
     * FalseMatch#probability} averaged over it. All terms are positive; the relative error is below 1e-9. The time grows as
     * {@code M n w}.
     *
     * @param n number of bits, in [1, 1,000,000]
     * @param w active bits of each vector, in {@code [0, n]}
     * @param m number of vectors {@code M}, {@code >= 0}
     * @param vector what is looked for in the union
     */
    public static double falseMatch(int n, int w, int m, Sought vector) {
        check(n, w, m);
        Check.between("UnionProperty.n", n, 1, 1_000_000);
        Check.between("UnionProperty.s", vector.s(), 0, n);
        double[] sizes = sizes(n, w, m);
        double sum = 0;
        for (int u = 0; u <= n; u++) {
            if (sizes[u] > 0) {
                sum += sizes[u] * FalseMatch.probability(n, u, vector.s(), vector.theta());
            }
        }
        return sum;
    }

    /** The probabilities of the number of active bits of the union, from 0 to {@code n}. */
    private static double[] sizes(int n, int w, int m) {
        double[] sizes = new double[n + 1];
        sizes[0] = 1;
        for (int k = 0; k < m; k++) {
            double[] larger = new double[n + 1];
            for (int u = 0; u <= n; u++) {
                if (sizes[u] > 0) {
                    new Overlaps(n, w, u).spread(sizes[u], larger, u + w);
                }
            }
            sizes = larger;
        }
        return sizes;
    }

    private static void check(int n, int w, int m) {
        Check.between("UnionProperty.n", n, 1, Integer.MAX_VALUE);
        Check.between("UnionProperty.w", w, 0, n);
        Check.between("UnionProperty.M", m, 0, Integer.MAX_VALUE);
    }

    /**
     * The bits that are looked for in a union.
     *
     * @param s how many are compared, {@code >= 0}
     * @param theta how many must be active, {@code >= 0}
     */
    public record Sought(int s, int theta) {

        /** Requires counts from 0. */
        public Sought {
            Check.between("UnionProperty.s", s, 0, Integer.MAX_VALUE);
            Check.between("UnionProperty.theta", theta, 0, Integer.MAX_VALUE);
        }
    }
}
