package org.engram.simulations.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** The pixels of an image that have exactly one colour. */
final class Pixels {

    private final int count;
    private final Rectangle bounds;

    private Pixels(int count, Rectangle bounds) {
        this.count = count;
        this.bounds = bounds;
    }

    static Pixels of(Color color, Figure figure) {
        BufferedImage image = figure.image();
        return of(color, image, 0, image.getWidth());
    }

    /** Those from column {@code from} up to column {@code to}, which is excluded. */
    static Pixels of(Color color, BufferedImage image, int from, int to) {
        int count = 0;
        Rectangle bounds = new Rectangle(0, 0, -1, -1);
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) {
                    count++;
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return new Pixels(count, bounds);
    }

    int count() {
        return count;
    }

    int left() {
        return bounds.x;
    }

    int right() {
        return bounds.x + bounds.width;
    }

    int top() {
        return bounds.y;
    }

    int bottom() {
        return bounds.y + bounds.height;
    }
}
