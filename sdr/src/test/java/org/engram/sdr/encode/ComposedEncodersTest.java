package org.engram.sdr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.encode.DateTimeEncoder.Cycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposedEncodersTest {

    private static final CategoryEncoder COLOURS = new CategoryEncoder(List.of("red", "green", "blue"), 10);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** Something with two parts. */
    private record Car(double speed, String colour) {}

    @Test
    void equalCategoriesShareAllBitsAndDifferentOnesNone() {
        assertThat(COLOURS.size()).isEqualTo(30);
        assertThat(COLOURS.encode("green")).isEqualTo(Runs.run(30, 10, 10));
        assertThat(COLOURS.encode("red").overlap(COLOURS.encode("blue"))).isZero();
    }

    @Test
    void recordsShareWhatTheirPartsShare() {
        ScalarEncoder speeds = new ScalarEncoder(0, 250, 100, 21);
        RecordEncoder<Car> cars =
                RecordEncoder.<Car>empty().with(Car::speed, speeds).with(Car::colour, COLOURS);
        assertThat(cars.size()).isEqualTo(130);
        Sdr slow = cars.encode(new Car(30, "red"));
        assertThat(slow).isEqualTo(Sdr.concatenation(speeds.encode(30.0), COLOURS.encode("red")));
        assertThat(slow.overlap(cars.encode(new Car(30, "blue")))).isEqualTo(21);
        assertThat(slow.overlap(cars.encode(new Car(200, "red")))).isEqualTo(10);
        assertThat(slow.overlap(cars.encode(new Car(33.2, "red")))).isEqualTo(10 + 20);
    }

    @Test
    void recordsMayBeMaps() {
        RecordEncoder<Map<String, Double>> points = RecordEncoder.<Map<String, Double>>empty()
                .with(map -> map.getOrDefault("x", 0.0), new CyclicEncoder(1, 10, 2))
                .with(map -> map.getOrDefault("y", 0.0), new CyclicEncoder(1, 10, 2));
        assertThat(points.encode(Map.of("x", 0.5))).isEqualTo(Sdr.of(20, 5, 6, 10, 11));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timesShareMoreTheNearerTheyAre(long seed) {
        Generator random = Streams.of(seed).generator();
        DateTimeEncoder encoder = DateTimeEncoder.standard();
        LocalDateTime monday = MONDAY.plusWeeks(random.nextInt(520)).plusHours(10);
        Sdr code = encoder.encode(monday);
        assertThat(code.cardinality()).isEqualTo(84);
        int last = 85;
        for (long minutes : new long[] {0, 20, 60, 120, 300, 600}) {
            int overlap = code.overlap(encoder.encode(monday.plusMinutes(minutes)));
            assertThat(overlap).as("after " + minutes + " minutes").isLessThan(last);
            last = overlap;
        }
        int nextDay = code.overlap(encoder.encode(monday.plusDays(1)));
        int saturday = code.overlap(encoder.encode(monday.plusDays(5)));
        int halfYear = code.overlap(encoder.encode(monday.plusWeeks(26).plusDays(5)));
        assertThat(nextDay).isGreaterThan(saturday);
        assertThat(saturday).isGreaterThan(halfYear);
    }

    @Test
    void timesGoRoundTheirCycles() {
        DateTimeEncoder hours = DateTimeEncoder.standard().only(Cycle.TIME_OF_DAY);
        assertThat(hours.size()).isEqualTo(126);
        Sdr midnight = hours.encode(MONDAY);
        assertThat(hours.encode(MONDAY.plusDays(200))).isEqualTo(midnight);
        assertThat(hours.encode(MONDAY.minusMinutes(11)).overlap(midnight)).isEqualTo(20);
        assertThat(hours.encode(MONDAY.plusHours(4)).overlap(midnight)).isZero();
        DateTimeEncoder seasons = DateTimeEncoder.standard().only(Cycle.SEASON);
        LocalDateTime newYear = LocalDateTime.of(2025, 1, 1, 0, 0);
        assertThat(seasons.encode(newYear.minus(Duration.ofSeconds(1))).overlap(seasons.encode(newYear)))
                .isEqualTo(20);
        DateTimeEncoder weekend = DateTimeEncoder.standard().only(Cycle.WEEKEND);
        assertThat(weekend.encode(MONDAY.minusSeconds(1)).overlap(weekend.encode(MONDAY)))
                .isZero();
        assertThat(weekend.encode(MONDAY.plusHours(119))).isEqualTo(weekend.encode(MONDAY));
    }

    @Test
    void datePartsAreOfTheAskedSize() {
        DateTimeEncoder encoder = DateTimeEncoder.standard()
                .only(Cycle.SEASON, Cycle.WEEKEND)
                .with(Cycle.SEASON, 365, 5)
                .with(Cycle.TIME_OF_DAY, 24, 1);
        assertThat(encoder.size()).isEqualTo(365 + 42 + 24);
        Sdr code = encoder.encode(LocalDateTime.of(2023, 2, 1, 7, 30));
        assertThat(code.slice(0, 365)).isEqualTo(Runs.run(365, 31, 5));
        assertThat(code.slice(365 + 42, 365 + 42 + 24)).isEqualTo(Sdr.of(24, 7));
    }

    @Test
    void textsShareMoreTheMoreWordsTheyShare() {
        DocumentEncoder encoder = new DocumentEncoder(2048, 41, 3);
        String text = "sparse codes hold many items because random codes rarely collide in high dimensions";
        Sdr code = encoder.encode(text);
        assertThat(code.cardinality()).isEqualTo(41);
        int last = 42;
        String[] words = text.split(" ", -1);
        for (int kept : new int[] {13, 10, 6, 0}) {
            StringBuilder changed = new StringBuilder();
            for (int k = 0; k < words.length; k++) {
                changed.append(k < kept ? words[k] : "other" + k).append(' ');
            }
            int overlap = code.overlap(encoder.encode(changed.toString()));
            assertThat(overlap).as(kept + " words kept").isLessThan(last);
            last = overlap;
        }
        assertThat(last).isLessThan(8);
    }

    @Test
    void wordsAreThoseOfTheTextInAnyOrderAndCase() {
        DocumentEncoder encoder = new DocumentEncoder(500, 10, 3);
        assertThat(DocumentEncoder.words(" -- The cat, the Äpfel; x2!"))
                .containsExactly("the", "cat", "the", "äpfel", "x2");
        assertThat(encoder.encode("a cat sat")).isEqualTo(encoder.encode("Sat: A CAT?"));
        assertThat(encoder.encodeWords(List.of("cat"))).isEqualTo(encoder.encode("cat"));
        assertThat(encoder.encode("cat").cardinality()).isEqualTo(10);
        assertThat(encoder.encode("...")).isEqualTo(Sdr.empty(500));
        assertThat(new DocumentEncoder(500, 10, 4).encode("cat")).isNotEqualTo(encoder.encode("cat"));
    }

    @Test
    void aPartOfAValueIsEncodedAsItself() {
        Encoder<Car> colours = COLOURS.of(Car::colour);
        assertThat(colours.size()).isEqualTo(30);
        assertThat(colours.encode(new Car(1, "blue"))).isEqualTo(COLOURS.encode("blue"));
    }

    @Test
    void refusesWhatIsNotOnTheList() {
        refuses(
                () -> COLOURS.encode("gren"),
                "CategoryEncoder: unknown name 'gren'; did you mean 'green'? (one of red, green, blue)");
        refuses(() -> new CategoryEncoder(List.of(), 3), "CategoryEncoder.names: must have at least one name");
        refuses(() -> new CategoryEncoder(List.of("a", "a"), 3), "CategoryEncoder.names: 'a' is given twice");
        refuses(() -> new CategoryEncoder(List.of("a"), 0), "CategoryEncoder.active: must be >= 1, got 0");
    }

    @Test
    void refusesParametersThatMakeNoCode() {
        refuses(() -> new DocumentEncoder(10, 11, 1), "DocumentEncoder.active: must be in [1, 10], got 11");
        refuses(() -> RecordEncoder.<Car>empty().encode(new Car(1, "red")), "RecordEncoder: has no part to encode");
        refuses(
                () -> DateTimeEncoder.standard().with(Cycle.SEASON, 4, 5),
                "DateTimeEncoder SEASON.active: must be in [1, 4], got 5");
        refuses(
                () -> DateTimeEncoder.standard().only(Cycle.SEASON).only(Cycle.WEEKEND),
                "DateTimeEncoder.only: no part is left of [WEEKEND]");
        RecordEncoder<Car> huge =
                RecordEncoder.<Car>empty().with(Car::speed, new CyclicEncoder(1, Integer.MAX_VALUE, 1));
        refuses(
                () -> huge.with(Car::colour, COLOURS),
                "RecordEncoder.size: must be in [1, 2147483647], got 2147483677");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
