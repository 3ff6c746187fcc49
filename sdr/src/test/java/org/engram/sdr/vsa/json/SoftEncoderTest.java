package org.engram.sdr.vsa.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.vsa.BinarySpatter;
import org.engram.sdr.vsa.FourierHolographic;
import org.engram.sdr.vsa.HolographicReduced;
import org.engram.sdr.vsa.Mbat;
import org.engram.sdr.vsa.MultiplyAddPermute;
import org.engram.sdr.vsa.RealVector;
import org.engram.sdr.vsa.VectorSymbols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoftEncoderTest {

    private static final Streams STREAMS = Streams.of(11);

    static Stream<VectorSymbols<?>> architectures() {
        return Stream.of(
                Mbat.of(512, STREAMS),
                BinarySpatter.of(4096, STREAMS),
                MultiplyAddPermute.of(2048, STREAMS),
                HolographicReduced.of(2048, STREAMS),
                FourierHolographic.of(1024, STREAMS));
    }

    private static Map<String, Object> document() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("city", "Basel");
        address.put("name", "home");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", "Ada");
        document.put("age", 36);
        document.put("member", true);
        document.put("partner", null);
        document.put("address", address);
        document.put("tags", List.of("red", "green", "blue"));
        return document;
    }

    /** Every part of a nested document, each of another kind, is found among all values by its path. */
    @ParameterizedTest
    @MethodSource("architectures")
    <V> void partsAreFoundByTheirPath(VectorSymbols<V> symbols) {
        SoftEncoder<V> encoder = SoftEncoder.standard(symbols);
        V encoded = encoder.encode(document());
        var memory = encoder.memory(Arrays.asList(
                "Basel", "home", "Ada", 36, 50, true, false, null, "red", "green", "blue", List.of(), Map.of()));
        Map<Path, Object> expected = new LinkedHashMap<>();
        expected.put(Path.of("name"), "Ada");
        expected.put(Path.of("age"), 36);
        expected.put(Path.of("member"), true);
        expected.put(Path.of("partner"), null);
        expected.put(Path.of("address", "city"), "Basel");
        expected.put(Path.of("address", "name"), "home");
        expected.put(Path.of("tags").index(0), "red");
        expected.put(Path.of("tags").index(2), "blue");
        expected.forEach((path, value) -> assertThat(
                        memory.nearest(encoder.query(encoded, path)).key())
                .as(symbols.name() + path)
                .isEqualTo(value));
        double nothing = memory.nearest(encoder.query(encoded, Path.of("name", "address")))
                .similarity();
        assertThat(nothing).isLessThan(5 / Math.sqrt(symbols.freedom()));
        assertThat(encoder.query(encoded, Path.root())).isEqualTo(encoded);
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void numbersAreSimilarAsSaid(VectorSymbols<V> symbols) {
        SoftEncoder<V> encoder = SoftEncoder.standard(symbols).withUnit(10).withTolerance(0.5);
        Generator random = STREAMS.child("numbers").generator();
        for (int k = 0; k < 200; k++) {
            double a = random.nextGaussian(0, 30);
            double b = a + random.nextGaussian(0, 5);
            assertThat(symbols.similarity(encoder.encode(a), encoder.encode(b)))
                    .as(a + " and " + b)
                    .isCloseTo(encoder.similarity(a, b), within(4.5 / Math.sqrt(symbols.freedom())));
        }
    }

    /** Objects with the same keys have the mean similarity of their members, whatever the keys' order. */
    @Test
    void objectsAreAsSimilarAsTheirMembers() {
        Mbat symbols = Mbat.of(512, STREAMS);
        SoftEncoder<RealVector> encoder = SoftEncoder.standard(symbols);
        Map<String, Object> one = document();
        Map<String, Object> other = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(one.keySet());
        for (int k = keys.size() - 1; k >= 0; k--) {
            other.put(keys.get(k), one.get(keys.get(k)));
        }
        assertThat(encoder.encode(other)).isEqualTo(encoder.encode(one));
        other.put("name", "Bob");
        other.put("age", 40);
        double expected = (4 + encoder.similarity(36, 40)) / 6;
        assertThat(symbols.similarity(encoder.encode(one), encoder.encode(other)))
                .isCloseTo(expected, within(4 / Math.sqrt(512)));
    }

    @Test
    void equalNumbersAreEqualWhateverTheirType() {
        SoftEncoder<RealVector> encoder = SoftEncoder.standard(MultiplyAddPermute.of(64, STREAMS));
        assertThat(encoder.encode(7)).isEqualTo(encoder.encode(7.0)).isEqualTo(encoder.encode(new BigDecimal("7")));
        assertThat(encoder.encode(0.0)).isEqualTo(encoder.encode(-0.0));
        assertThat(encoder.encode("7")).isNotEqualTo(encoder.encode(7));
        assertThat(encoder.encode("null")).isNotEqualTo(encoder.encode(null));
        assertThat(encoder.encode("")).isNotEqualTo(encoder.encode(" "));
        assertThat(encoder.encode(Double.MAX_VALUE)).isNotEqualTo(encoder.encode(-Double.MAX_VALUE));
    }

    @Test
    void pathsReadAsPointers() {
        Path path = Path.of("a/b", "c~d").index(0).key("e");
        assertThat(path)
                .hasToString("/a~1b/c~0d/0/e")
                .isEqualTo(Path.root().key("a/b").key("c~d").index(0).key("e"));
        assertThat(path.steps()).containsExactly("a/b", "c~d", 0, "e");
        assertThat(Path.of("0")).isNotEqualTo(Path.root().index(0));
        assertThat(Path.root()).hasToString("");
    }

    @Test
    void nonsenseIsRefused() {
        SoftEncoder<RealVector> encoder = SoftEncoder.standard(MultiplyAddPermute.of(64, STREAMS));
        refused(
                "value at '/dates/1' must be a map, list, string, number, flag or null, got a java.util.Optional",
                () -> encoder.encode(Map.of("dates", List.of(1, Optional.of(0)))));
        refused("number at '/x' must be finite, got NaN", () -> encoder.encode(Map.of("x", Double.NaN)));
        refused("keys at '' must be strings, got 1", () -> encoder.encode(Map.of(1, 2)));
        refused("SoftEncoder.unit: must be > 0, got 0", () -> encoder.withUnit(0));
        refused("SoftEncoder.tolerance: must be > 0, got -1", () -> encoder.withTolerance(-1));
        refused("Path.index: must be >= 0, got -1", () -> Path.root().index(-1));
    }

    private static void refused(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
