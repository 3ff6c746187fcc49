package org.engram.sdr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateEncoderTest {

    /** In one, two and three dimensions; the share kept is about that of the cube's points. */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 5", "3, 3"})
    void theNearerThePointsTheMoreTheyShare(int dimensions, int radius) {
        Generator random = Streams.of(dimensions).generator();
        CoordinateEncoder encoder = new CoordinateEncoder(2000, 20, radius, 7);
        double[] overlap = new double[4];
        int[] distances = {0, 1, radius, 2 * radius + 1};
        int points = 200;
        for (int k = 0; k < points; k++) {
            List<Integer> point =
                    random.ints(dimensions, -1_000_000, 1_000_000).boxed().toList();
            for (int d = 0; d < distances.length; d++) {
                int distance = distances[d];
                List<Integer> other = point.stream().map(x -> x + distance).toList();
                overlap[d] += encoder.encode(point).overlap(encoder.encode(other));
            }
        }
        assertThat(overlap[0]).isEqualTo(20 * points);
        assertThat(overlap[1]).isLessThan(20 * points).isGreaterThan(9 * points);
        assertThat(overlap[2]).isLessThan(overlap[1]);
        assertThat(overlap[3]).isLessThan(overlap[2]).isLessThan(0.5 * points);
    }

    @Test
    void codesHaveTheSameNumberOfActiveBitsAndFollowFromTheSeed() {
        CoordinateEncoder encoder = new CoordinateEncoder(100, 50, 4, 1);
        List<Integer> corner = List.of(Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertThat(encoder.encode(corner).cardinality()).isEqualTo(50);
        assertThat(encoder.encode(corner)).isEqualTo(new CoordinateEncoder(100, 50, 4, 1).encode(corner));
        assertThat(encoder.encode(corner)).isNotEqualTo(new CoordinateEncoder(100, 50, 4, 2).encode(corner));
        assertThat(encoder.encode(List.of(1, 2))).isNotEqualTo(encoder.encode(List.of(2, 1)));
    }

    @Test
    void refusesCubesThatAreTooSmallOrTooLarge() {
        CoordinateEncoder encoder = new CoordinateEncoder(1000, 20, 1, 1);
        refuses(
                () -> encoder.encode(List.of(3, 4)),
                "CoordinateEncoder: points within the radius: must be in [20, 10000000], got 9");
        refuses(
                () -> new CoordinateEncoder(1000, 20, 1000, 1).encode(List.of(1, 2, 3)),
                "CoordinateEncoder: points within the radius: must be in [20, 10000000], got 8012006001");
        refuses(() -> encoder.encode(List.of()), "CoordinateEncoder.point: must have at least one coordinate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoordinateEncoder(100, 50, 12, 1).encode(List.of(8)))
                .withMessageStartingWith("CoordinateEncoder: points within the radius: must be in [50,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoordinateEncoder(100, 50, 25, 1).encode(List.of(8)))
                .withMessageMatching("CoordinateEncoder: the points within the radius have only \\d+ different bits, "
                        + "less than 50; take a greater radius or more bits");
    }

    @Test
    void refusesParametersThatMakeNoCode() {
        refuses(() -> new CoordinateEncoder(1, 1, 1, 1), "CoordinateEncoder.size: must be >= 2, got 1");
        refuses(() -> new CoordinateEncoder(10, 6, 1, 1), "CoordinateEncoder.active: must be in [1, 5], got 6");
        refuses(
                () -> new CoordinateEncoder(10, 5, -1, 1),
                "CoordinateEncoder.radius: must be in [0, 10000000], got -1");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
