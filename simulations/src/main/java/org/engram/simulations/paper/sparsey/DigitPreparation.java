package org.engram.simulations.paper.sparsey;

import org.engram.hopfield.image.GrayImage;

/**
 * Makes a bitmap of 16 x 24 pixels of a grey picture of a digit: upright by its second moments, cut out, scaled to fill the bitmap,
 * made black and white, thinned to a skeleton, and that thickened to three pixels.
 */
final class DigitPreparation {

    /** Width of the bitmap. */
    static final int WIDTH = 16;

    /** Height of the bitmap. */
    static final int HEIGHT = 24;

    private static final double INK = 0.2;
    private static final double NARROWEST = 0.45;
    private static final double HALF = 0.5;
    private static final int SAMPLES = 4;

    private final GrayImage image;
    private final double slant;
    private final double middle;

    private DigitPreparation(GrayImage image) {
        this.image = image;
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < image.width() * image.height(); i++) {
            int row = i / image.width();
            double level = image.level(i % image.width(), row);
            mass += level;
            sumX += level * (i % image.width());
            sumY += level * row;
        }
        double covariance = 0;
        double variance = 0;
        this.middle = mass == 0 ? 0 : sumY / mass;
        for (int i = 0; i < image.width() * image.height(); i++) {
            int row = i / image.width();
            double level = image.level(i % image.width(), row);
            double dy = row - middle;
            covariance += level * (i % image.width() - sumX / Math.max(1, mass)) * dy;
            variance += level * dy * dy;
        }
        this.slant = variance == 0 ? 0 : covariance / variance;
    }

    /** The bitmap of a picture; a picture without ink gives one without black pixels. */
    static Bitmap bitmap(GrayImage image) {
        return new DigitPreparation(image).scaled().thinned().thickened();
    }

    /** The level of the upright picture, in [0, 1], between pixels by straight lines. */
    private double level(double x, double y) {
        double sourceX = x + slant * (y - middle);
        int left = (int) Math.floor(sourceX);
        int top = (int) Math.floor(y);
        double b = sourceX - left;
        double a = y - top;
        return ((1 - a) * ((1 - b) * pixel(left, top) + b * pixel(left + 1, top))
                        + a * ((1 - b) * pixel(left, top + 1) + b * pixel(left + 1, top + 1)))
                / GrayImage.WHITE;
    }

    private double pixel(int x, int y) {
        return x < 0 || y < 0 || x >= image.width() || y >= image.height() ? 0 : image.level(x, y);
    }

    /** The part with ink, at least nearly half as wide as high, scaled to the bitmap. */
    private Bitmap scaled() {
        int top = image.height();
        int bottom = -1;
        int left = 2 * image.width();
        int right = -image.width();
        for (int y = 0; y < image.height(); y++) {
            for (int x = -image.width(); x < 2 * image.width(); x++) {
                if (level(x, y) > INK) {
                    top = Math.min(top, y);
                    bottom = y;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        double height = bottom - top + 1.0;
        double width = right - left + 1.0;
        double padded = Math.max(width, NARROWEST * height);
        return bottom < 0 ? new Bitmap(WIDTH, HEIGHT) : sampled(left - (padded - width) / 2, top, padded, height);
    }

    private Bitmap sampled(double left, double top, double width, double height) {
        Bitmap bitmap = new Bitmap(WIDTH, HEIGHT);
        for (int i = 0; i < bitmap.size(); i++) {
            double ink = 0;
            for (int k = 0; k < SAMPLES * SAMPLES; k++) {
                int row = SAMPLES * (i / WIDTH) + k / SAMPLES;
                double x = i % WIDTH + (k % SAMPLES + HALF) / SAMPLES;
                double y = (row + HALF) / SAMPLES;
                ink += level(left + x * width / WIDTH - HALF, top + y * height / HEIGHT - HALF);
            }
            if (ink > HALF * SAMPLES * SAMPLES) {
                bitmap.set(i % WIDTH, i / WIDTH);
            }
        }
        return bitmap;
    }
}
