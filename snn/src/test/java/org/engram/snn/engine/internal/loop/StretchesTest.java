package org.engram.snn.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void longStretchesCoverAllNeuronsInOrder() {
        float[] a = new float[1000];
        float[] b = new float[1000];
        Arrays.fill(a, 0, 800, 0.02f);
        Arrays.fill(a, 800, 1000, 0.1f);
        Arrays.fill(b, 0, 300, 1);
        Arrays.fill(b, 300, 1000, 2);
        Stretches stretches = Stretches.of(a, b);
        assertThat(stretches.count()).isEqualTo(3);
        int[] bounds = {0, 300, 800, 1000};
        for (int k = 0; k < 3; k++) {
            assertThat(stretches.start(k)).isEqualTo(bounds[k]);
            assertThat(stretches.end(k)).isEqualTo(bounds[k + 1]);
            assertThat(stretches.coefficients(k)).containsExactly(a[bounds[k]], b[bounds[k]]);
        }
    }

    @Test
    void equalNeuronsAreOneStretchHoweverFew() {
        Stretches stretches = Stretches.of(new float[] {3}, new float[] {4});
        assertThat(stretches.count()).isEqualTo(1);
        assertThat(stretches.end(0)).isEqualTo(1);
        assertThat(Stretches.of(new float[0]).count()).isZero();
    }

    @Test
    void shortStretchesAreNone() {
        float[] a = new float[1000];
        for (int i = 0; i < a.length; i++) {
            int level = i / 100;
            a[i] = level;
        }
        assertThat(Stretches.of(a).count()).isZero();
    }
}
