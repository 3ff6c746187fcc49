package org.engram.hopfield.internal;

/** Loops that any JVM runs, and the just-in-time compiler turns into vector instructions where it can. */
public final class PlainLoops implements Loops {

    /** Loops without state. */
    public PlainLoops() {}

    @Override
    public int distance(long[] a, long[] b, int words) {
        int distance = 0;
        for (int w = 0; w < words; w++) {
            distance += Long.bitCount(a[w] ^ b[w]);
        }
        return distance;
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
    public void add(int[] sums, int[] x, int a, int[] y, int b) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a * x[i] + b * y[i];
        }
    }

    @Override
    public void add(int[] sums, int[] x, int factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * x[i];
        }
    }
}
