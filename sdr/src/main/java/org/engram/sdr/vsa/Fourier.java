package org.engram.sdr.vsa;

/** The discrete Fourier transform of a power of two of points, radix 2, in place. Immutable. */
final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;

    Fourier(int size) {
        this.size = size;
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            cosines[k] = StrictMath.cos(2 * Math.PI * k / size);
            sines[k] = -StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /** The transform with negative exponent; with the arrays exchanged it is the inverse, but for the factor of the size. */
    void transform(double[] re, double[] im) {
        reverse(re, im);
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                butterflies(re, im, block, half, stride);
            }
        }
    }

    private void butterflies(double[] re, double[] im, int block, int half, int stride) {
        for (int k = 0; k < half; k++) {
            int even = block + k;
            int odd = even + half;
            double c = cosines[k * stride];
            double s = sines[k * stride];
            double x = c * re[odd] - s * im[odd];
            double y = c * im[odd] + s * re[odd];
            re[odd] = re[even] - x;
            im[odd] = im[even] - y;
            re[even] += x;
            im[even] += y;
        }
    }

    /** Exchanges points whose indices are each other's bits in reverse. */
    private void reverse(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (i < j) {
                double x = re[i];
                re[i] = re[j];
                re[j] = x;
                double y = im[i];
                im[i] = im[j];
                im[j] = y;
            }
        }
    }

    /** The circular convolution of two real vectors, by one transform of both and one back. */
    double[] convolved(double[] a, double[] b) {
        double[] re = a.clone();
        double[] im = b.clone();
        transform(re, im);
        double[] x = new double[size];
        double[] y = new double[size];
        for (int k = 0; k < size; k++) {
            // With Z the transform of a + i b, the product of their transforms is (Z_k^2 - conj(Z_-k)^2) / 4i.
            int j = size - k & size - 1;
            double difference = re[k] * re[k] - im[k] * im[k] - (re[j] * re[j] - im[j] * im[j]);
            x[k] = (re[k] * im[k] + re[j] * im[j]) / (2.0 * size);
            y[k] = -difference / (4.0 * size);
        }
        transform(y, x);
        return x;
    }

    /** The real vector with the phases of this one's spectrum and moduli 1; a vanishing term gets the phase 0. */
    double[] whitened(double[] values) {
        double[] re = values.clone();
        double[] im = new double[size];
        transform(re, im);
        for (int k = 0; k < size; k++) {
            double modulus = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
            re[k] = (modulus == 0 ? 1 : re[k] / modulus) / size;
            im[k] = (modulus == 0 ? 0 : im[k] / modulus) / size;
        }
        transform(im, re);
        return re;
    }
}
