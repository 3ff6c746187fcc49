package org.engram.hopfield.theory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows of the reference tables beside this class, as cells. */
final class MultitaskingTables {

    private MultitaskingTables() {}

    static Stream<List<String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(MultitaskingTables.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).toList().stream().map(line -> List.of(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    static double[] numbers(List<String> row, int column) {
        return Arrays.stream(row.get(column).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
