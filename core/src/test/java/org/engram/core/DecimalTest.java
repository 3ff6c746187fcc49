package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private static final int SAMPLES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "20.0, 20",
        "-65, -65",
        "100, 100",
        "0.1, 0.1",
        "1234.5, 1234.5",
        "2.0E-3, 0.002",
        "1.0E-6, 0.000001",
        "9.5E-7, 9.5E-7",
        "-2.5E-7, -2.5E-7",
        "1.0E7, 10000000",
        "12345678.5, 12345678.5",
        "999999999999999, 999999999999999",
        "123456789012345.6, 123456789012345.6",
        "1.0E15, 1E15",
        "1.0E23, 1E23",
        "2.0E-44, 2E-44",
        "9007199254740993, 9.007199254740992E15",
        "1.2345678901234567E-6, 0.0000012345678901234567",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "4.9E-324, 5E-324",
        "2.0E-323, 2E-323",
        "1.7976931348623157E308, 1.7976931348623157E308",
        "8.41E21, 8.41E21",
        "9.5367431640625E-7, 9.5367431640625E-7",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void writesTheShortestText(double value, String text) {
        assertThat(Decimal.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheShortestAndNearestOfThoseThatReadBack(long seed) {
        Generator random = Streams.of(seed).generator();
        check(seed, () -> Double.longBitsToDouble(random.nextLong()));
        check(seed, random::nextGaussian);
        check(seed, () -> Double.longBitsToDouble(random.nextLong(1L << 52)));
        check(seed, () -> random.nextInt(1_000_000) * 0.1);
        check(seed, () -> random.nextLong() * 0x1p-10);
        check(seed, () -> Double.parseDouble(random.nextInt(100_000) + "e" + random.nextInt(-320, 300)));
    }

    @Test
    void powersOfTwoAndTheirNeighboursAreTheShortest() {
        for (int e = Double.MIN_EXPONENT - 52; e <= Double.MAX_EXPONENT; e++) {
            double power = Math.scalb(1.0, e);
            checkShortest(Math.nextDown(power));
            checkShortest(power);
            checkShortest(Math.nextUp(power));
        }
    }

    @Test
    void powersOfTenAndTheirNeighboursAreTheShortest() {
        for (int e = -323; e <= 308; e++) {
            double power = Double.parseDouble("1e" + e);
            assertThat(new BigDecimal(Decimal.text(power))).isEqualByComparingTo(new BigDecimal("1e" + e));
            checkShortest(Math.nextDown(power));
            checkShortest(power);
            checkShortest(Math.nextUp(power));
        }
    }

    private static void check(long seed, DoubleSupplier values) {
        for (int i = 0; i < SAMPLES; i++) {
            double value = values.getAsDouble();
            try {
                checkShortest(value);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", sample " + i, e);
            }
        }
    }

    /** No shorter decimal reads back the same; and it is the value rounded to its digits, unless that reads differently. */
    private static void checkShortest(double value) {
        String text = Decimal.text(value);
        assertThat(Double.doubleToLongBits(Double.parseDouble(text))).isEqualTo(Double.doubleToLongBits(value));
        if (value == 0 || !Double.isFinite(value)) {
            return;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal written = new BigDecimal(text);
        int digits = written.stripTrailingZeros().precision();
        if (digits > 1) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
                assertThat(shorter.doubleValue()).as(text).isNotEqualTo(value);
            }
        }
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.doubleValue() == value) {
            assertThat(written).as(text).isEqualByComparingTo(rounded);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 10, 99, 100, 1234567890123456789L, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreWrittenInFull(long value) {
        byte[] bytes = new byte[Decimal.MAX_LENGTH];
        int end = Decimal.write(value, bytes, 0);
        assertThat(new String(bytes, 0, end, StandardCharsets.US_ASCII)).isEqualTo(Long.toString(value));
    }

    @Test
    void writesAtTheGivenPlaceAndNoFurther() {
        byte[] bytes = "..............................".getBytes(StandardCharsets.US_ASCII);
        int end = Decimal.write(-0.0000012345678901234567, bytes, 2);
        assertThat(end).isEqualTo(2 + Decimal.MAX_LENGTH);
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo("..-0.0000012345678901234567...");
    }
}
