package org.engram.snn.network.connector;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.engram.core.io.FormatException;

/**
 * A text table of connections, as PyNN's {@code FromFileConnector} reads it, or as CSV; mutable, for one read.
 *
 * <p>Each line is a connection: numbers between commas, spaces or tabs. The first line that is not empty may name the
 * columns, as in {@code # columns = ["i", "j", "weight", "delay"]} or {@code pre,post,weight}: {@code i} or {@code pre},
 * {@code j} or {@code post}, and {@code weight} and {@code delay} where they are there. Without it there are two columns,
 * or four in this order. Other lines that begin with {@code #} are passed over. Indices are whole, weights finite, delays
 * finite and in ms; whatever else is wrong is a {@link FormatException} with the line.
 */
public final class ConnectionFile {

    private static final String SEPARATORS = " ,\t";
    private static final int LONGEST_NUMBER = 40;

    private final Path path;
    private int line;
    private List<String> columns = List.of();
    private double[][] values = {};
    private int size;

    private ConnectionFile(Path path) {
        this.path = path;
    }

    /** The connections of a file, in its order. */
    public static FromList read(Path path) {
        try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            ConnectionFile file = new ConnectionFile(path);
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                file.line++;
                file.take(text.strip());
            }
            return file.list();
        } catch (CharacterCodingException e) {
            throw new FormatException(path, "", "is not UTF-8 text");
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    private void take(String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean isComment = text.startsWith("#");
        boolean isHeader = columns.isEmpty() && (isComment ? text.contains("columns") : isName(text.charAt(0)));
        if (isHeader) {
            name(text);
        } else if (!isComment) {
            add(new StringTokenizer(text, SEPARATORS));
        }
    }

    private static boolean isName(char first) {
        return Character.isLetter(first) || first == '"';
    }

    private void name(String text) {
        List<String> names = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(text.substring(text.indexOf('=') + 1), "[]\"' ,\t");
        while (words.hasMoreTokens()) {
            names.add(canonical(words.nextToken()));
        }
        begin(names);
        if (!names.containsAll(List.of("pre", "post"))
                || !List.of("pre", "post", "weight", "delay").containsAll(names)
                || names.stream().distinct().count() < names.size()) {
            throw error("columns must be pre and post (or i and j), and may be weight and delay, got "
                    + String.join(", ", names));
        }
    }

    private static String canonical(String name) {
        return switch (name) {
            case "i" -> "pre";
            case "j" -> "post";
            default -> name;
        };
    }

    private void begin(List<String> names) {
        columns = List.copyOf(names);
        values = new double[names.size()][16];
    }

    private void add(StringTokenizer cells) {
        int count = cells.countTokens();
        if (columns.isEmpty()) {
            begin(count == 2 ? List.of("pre", "post") : List.of("pre", "post", "weight", "delay"));
        }
        if (count != columns.size()) {
            throw error("must have " + columns.size() + " numbers (" + String.join(", ", columns) + "), got " + count);
        }
        for (int c = 0; c < count; c++) {
            if (size == values[c].length) {
                values[c] = Arrays.copyOf(values[c], 2 * size);
            }
            values[c][size] = number(columns.get(c), cells.nextToken());
        }
        size++;
    }

    private double number(String column, String cell) {
        double value = isDecimal(cell) ? parsed(cell) : Double.NaN;
        boolean isIndex = column.equals("pre") || column.equals("post");
        if (isIndex && !(value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
            throw error(column + " must be a whole number from 0 to 2^31 - 1, got '" + shortened(cell) + "'");
        }
        if (!Double.isFinite(value)) {
            throw error(column + " must be a finite number, got '" + shortened(cell) + "'");
        }
        return value;
    }

    private static double parsed(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Java would also read hexadecimal numbers, suffixes and names. */
    private static boolean isDecimal(String cell) {
        return cell.length() <= LONGEST_NUMBER && cell.chars().allMatch(c -> "0123456789.-+eE".indexOf(c) >= 0);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_NUMBER ? cell : cell.substring(0, LONGEST_NUMBER) + "...";
    }

    private FormatException error(String message) {
        return new FormatException(path, "line " + line, message);
    }

    private FromList list() {
        FromList list = FromList.of(indices("pre"), indices("post"));
        if (columns.contains("weight")) {
            list = list.withWeights(column("weight"));
        }
        return columns.contains("delay") ? list.withDelays(column("delay")) : list;
    }

    private int[] indices(String name) {
        return columns.isEmpty()
                ? new int[0]
                : Arrays.stream(column(name)).mapToInt(value -> (int) value).toArray();
    }

    private double[] column(String name) {
        return Arrays.copyOf(values[columns.indexOf(name)], size);
    }
}
