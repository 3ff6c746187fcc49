package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.engram.core.Decimal;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    private final NumberParser parser = new NumberParser();

    private boolean parse(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+7",
                "12",
                "007",
                "0.1",
                "-65.25",
                ".5",
                "5.",
                "1e3",
                "1E-3",
                "-2.5e+10",
                "0e0",
                "0.000",
                "0.000000000000000000000000000001",
                "123456789012345",
                "1234567890123456",
                "999999999999999.9",
                "9007199254740993",
                "1234567890123456789012345",
                "1e22",
                "1e23",
                "4.9E-324",
                "2.2250738585072012e-308",
                "1.7976931348623157E308",
                "0.1234567890123456789",
                "00000000000000000000000001.5",
                "0.00000000000000000000123",
                "9223372036854775808",
            })
    void readsAsTheJdkDoes(String text) {
        assertThat(parse(text)).isTrue();
        assertThat(Double.doubleToLongBits(parser.value()))
                .isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void readsTheWordsThatAreWritten(String text) {
        assertThat(parse(text)).isTrue();
        assertThat(Decimal.text(parser.value())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5.",
                "1.2.3",
                "--1",
                "1-",
                "1 ",
                " 1",
                "1,5",
                "0x10",
                "1d",
                "1f",
                "1_000",
                "nan",
                "inf",
                "+Infinity",
                "-NaN",
                "Infinit",
                "infinity",
                "1e999",
                "-1e999",
                "1e-400",
                "١",
                "1e5e5",
                "NaN ",
                "½",
                "1\0",
            })
    void refusesWhatIsNoDecimalNumber(String text) {
        assertThat(parse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsRandomDecimalsAsTheJdkDoes(long seed) {
        Generator random = Streams.of(seed).generator();
        for (int i = 0; i < 50_000; i++) {
            String text = randomDecimal(random);
            assertThat(parse(text)).as("seed %d: %s", seed, text).isTrue();
            if (parser.value() != Double.parseDouble(text)) {
                throw new AssertionError("seed " + seed + ": " + text + " gave " + parser.value());
            }
        }
    }

    private static String randomDecimal(Generator random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
        int digits = 1 + random.nextInt(20);
        int point = random.nextInt(digits + 1);
        for (int d = 0; d < digits; d++) {
            text.append(d == point ? "." : "").append(random.nextInt(10));
        }
        return random.nextInt(4) > 0 ? text.toString() : text + "e" + random.nextInt(-30, 30);
    }

    @Test
    void oneNumberLeavesNothingToTheNext() {
        assertThat(parse("123456789012345678901234567890")).isTrue();
        assertThat(parse("x")).isFalse();
        assertThat(parse("2")).isTrue();
        assertThat(parser.value()).isEqualTo(2);
    }
}
