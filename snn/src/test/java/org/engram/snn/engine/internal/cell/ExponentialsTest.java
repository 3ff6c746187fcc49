package org.engram.snn.engine.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponentials against those of the JDK. */
class ExponentialsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.3, 1, 40, 700})
    void theyAreWithinOneUnitInTheLastPlace(double width) {
        Random random = new Random(5);
        Exponentials exponentials = new Exponentials();
        for (int repetition = 0; repetition < 100; repetition++) {
            double[] x = random.doubles(Exponentials.BLOCK, -width, width).toArray();
            double[] y = x.clone();
            exponentials.apply(y, y.length);
            for (int i = 0; i < x.length; i++) {
                double exact = StrictMath.exp(x[i]);
                assertThat(Math.abs(y[i] - exact)).as("exp(%s)", x[i]).isLessThanOrEqualTo(Math.ulp(exact));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255})
    void theyChangeAsManyAsAreAskedFor(int count) {
        double[] x = new double[Exponentials.BLOCK];
        new Exponentials().apply(x, count);
        assertThat(Arrays.stream(x).limit(count)).allMatch(y -> y == 1);
        assertThat(Arrays.stream(x).skip(count)).allMatch(y -> y == 0);
        double[] far = {-1e300, 1e300, Double.NaN};
        new Exponentials().apply(far, 3);
        assertThat(far[0]).isBetween(0.0, 1e-300);
        assertThat(far[1]).isGreaterThan(1e300).isFinite();
        assertThat(far[2]).isNaN();
    }
}
