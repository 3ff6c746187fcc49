package org.engram.simulations.paper.sparsey;

import static org.assertj.core.api.Assertions.assertThat;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.image.GrayImage;
import org.junit.jupiter.api.Test;

class BitmapTest {

    @Test
    void aThickBarIsThinnedToALineAndThickenedAgain() {
        Bitmap bar = new Bitmap(9, 20);
        for (int i = 0; i < 5 * 16; i++) {
            bar.set(2 + i % 5, 2 + i / 5);
        }
        Bitmap line = bar.thinned();
        for (int y = 6; y < 14; y++) {
            int black = 0;
            int thick = 0;
            for (int x = 0; x < 9; x++) {
                black += line.at(x, y) ? 1 : 0;
                thick += line.thickened().at(x, y) ? 1 : 0;
            }
            assertThat(black).isEqualTo(1);
            assertThat(thick).isEqualTo(3);
        }
        assertThat(line.thinned()).isEqualTo(line);
    }

    /** Thinning keeps a ring a ring: the middle stays white and is enclosed. */
    @Test
    void thinningKeepsHoles() {
        Bitmap ring = new Bitmap(15, 15);
        for (int i = 0; i < 225; i++) {
            double radius = Math.hypot(i % 15 - 7, i / 15 - 7);
            if (radius > 2.5 && radius < 6) {
                ring.set(i % 15, i / 15);
            }
        }
        Bitmap thin = ring.thinned();
        assertThat(thin.at(7, 7)).isFalse();
        for (int step = 0; step < 4; step++) {
            int black = 0;
            for (int r = 1; r < 8; r++) {
                black += thin.at(7 + new int[] {r, 0, -r, 0}[step], 7 + new int[] {0, r, 0, -r}[step]) ? 1 : 0;
            }
            assertThat(black).isEqualTo(1);
        }
    }

    /** Where a digit stands in its picture does not matter. */
    @Test
    void preparationDoesNotDependOnThePlace() {
        for (int digit = 0; digit < 10; digit++) {
            Generator random = Streams.of(digit).generator();
            GrayImage image = DrawnDigits.draw(digit, Streams.of(100 + digit), random);
            int[] moved = new int[40 * 40];
            for (int i = 0; i < 28 * 28; i++) {
                moved[(i / 28 + 8) * 40 + i % 28 + 5] = image.level(i % 28, i / 28);
            }
            assertThat(difference(DigitPreparation.bitmap(image), DigitPreparation.bitmap(GrayImage.of(40, 40, moved))))
                    .as("digit %d", digit)
                    .isLessThan(8);
        }
    }

    private static int difference(Bitmap a, Bitmap b) {
        int different = 0;
        for (int i = 0; i < a.size(); i++) {
            different += a.at(i) == b.at(i) ? 0 : 1;
        }
        return different;
    }

    @Test
    void anEmptyPictureGivesAnEmptyBitmap() {
        assertThat(DigitPreparation.bitmap(GrayImage.of(5, 5, new int[25])))
                .isEqualTo(new Bitmap(DigitPreparation.WIDTH, DigitPreparation.HEIGHT));
    }
}
