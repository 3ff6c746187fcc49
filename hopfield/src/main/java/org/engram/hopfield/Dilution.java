package org.engram.hopfield;

import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Random cutting of weights: each is left with probability c, and those left are divided by c.
 *
 * <p>H. Sompolinsky, Phys. Rev. A 34 (1986) 2571 (symmetric); B. Derrida, E. Gardner and A. Zippelius, Europhys. Lett. 4
 * (1987) 167 (asymmetric).
 *
 * @param kept probability c with which a weight is left, in (0, 1]
 * @param isSymmetric whether both directions between two units share their fate; if not there is no energy that falls
 */
public record Dilution(double kept, boolean isSymmetric) {

    private static final Bounds KEPT = new Bounds(0, 1, true, false);

    /** Requires a probability above 0. */
    public Dilution {
        Check.inside("Dilution.kept", kept, KEPT, "");
    }

    /** Dilution in which both directions between two units share their fate. */
    public static Dilution symmetric(double kept) {
        return new Dilution(kept, true);
    }

    /** Dilution in which every direction has a fate of its own. */
    public static Dilution asymmetric(double kept) {
        return new Dilution(kept, false);
    }

    /** Draws one number a weight; self-couplings stay. */
    Cuts draw(int size, RandomGenerator random) {
        long[][] left = new long[size][Pattern.words(size)];
        for (int j = 0; j < size; j++) {
            left[j][j >>> 6] |= 1L << j;
            for (int i = 0; i < (isSymmetric ? j : size); i++) {
                if (random.nextDouble() < kept) {
                    left[j][i >>> 6] |= 1L << i;
                    if (isSymmetric) {
                        left[i][j >>> 6] |= 1L << j;
                    }
                }
            }
        }
        return new Cuts(left, 1 / kept);
    }
}
