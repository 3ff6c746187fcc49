package org.engram.hopfield.internal;

/** Loops that any JVM runs, and the just-in-time compiler turns into vector instructions where it can. */
public final class PlainLoops implements Loops {

    /** Loops without state. */
    public PlainLoops() {}

    @Override
    public int distance(long[] a, long[] b, int words) {
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        int w = 0;
        for (; w < words - 3; w += 4) {
            first += Long.bitCount(a[w] ^ b[w]);
            second += Long.bitCount(a[w + 1] ^ b[w + 1]);
            third += Long.bitCount(a[w + 2] ^ b[w + 2]);
            fourth += Long.bitCount(a[w + 3] ^ b[w + 3]);
        }
        for (; w < words; w++) {
            first += Long.bitCount(a[w] ^ b[w]);
        }
        return first + second + third + fourth;
    }

    @Override
    public long selected(long[] row, long[] planes, int words) {
        long sum = 0;
        for (int from = planes.length - words; from >= 0; from -= words) {
            int count = 0;
            for (int w = 0; w < words; w++) {
                count += Long.bitCount(row[w] & planes[from + w]);
            }
            sum = 2 * sum + count;
        }
        return sum;
    }

    @Override
    public void add(int[] sums, int[] x, int factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * x[i];
        }
    }

    @Override
    public void add(int[] sums, int[] w, int[] x, int[] y, int[] z) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += w[i] + x[i] + (y[i] + z[i]);
        }
    }
}
