package org.engram.core.random;

import java.util.TreeSet;

/**
 * Uniform subsets by Floyd's algorithm, which needs one draw an element whatever the size of the whole.
 *
 * <p>Source: J. Bentley, R. W. Floyd, "Programming pearls: a sample of brilliance", CACM 30(9), 1987. The container (a
 * bit for every number, or a tree where the subset is sparse in a large whole) does not change the result.
 */
final class Subset {

    private static final int SMALL = 1 << 20;

    private Subset() {}

    static int[] draw(Generator random, int n, int k) {
        return n <= SMALL || k > n / 1024 ? dense(random, n, k) : sparse(random, n, k);
    }

    static int[] dense(Generator random, int n, int k) {
        long[] bits = new long[(n + 63) >>> 6];
        for (int last = n - k; last < n; last++) {
            int candidate = random.nextInt(last + 1);
            int chosen = (bits[candidate >>> 6] >>> candidate & 1) == 0 ? candidate : last;
            bits[chosen >>> 6] |= 1L << chosen;
        }
        int[] sorted = new int[k];
        int size = 0;
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                sorted[size++] = (w << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return sorted;
    }

    static int[] sparse(Generator random, int n, int k) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int last = n - k; last < n; last++) {
            if (!chosen.add(random.nextInt(last + 1))) {
                chosen.add(last);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }
}
