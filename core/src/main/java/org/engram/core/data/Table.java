package org.engram.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;

/** Named columns of equal length, each of numbers or of text. Immutable. */
public final class Table {

    private final List<String> names;
    private final List<Object> columns;
    private final int rows;

    private Table(List<String> names, List<Object> columns, int rows) {
        this.names = names;
        this.columns = columns;
        this.rows = rows;
    }

    /** A table without columns. */
    public static Table empty() {
        return new Table(List.of(), List.of(), 0);
    }

    /** This table with one more column of numbers, copied. */
    public Table with(String name, double... values) {
        return add(name, values.clone(), values.length);
    }

    /** This table with one more column of text, copied. */
    public Table with(String name, String... values) {
        return add(name, values.clone(), values.length);
    }

    private Table add(String name, Object values, int length) {
        Check.that(!name.isEmpty(), "Table: name of column " + (names.size() + 1) + " is empty");
        Check.that(!names.contains(name), "Table: duplicate column '" + name + "'");
        Check.that(
                names.isEmpty() || length == rows,
                "Table column '" + name + "': must have " + rows + " rows, got " + length);
        List<String> newNames = new ArrayList<>(names);
        newNames.add(name);
        List<Object> newColumns = new ArrayList<>(columns);
        newColumns.add(values);
        return new Table(List.copyOf(newNames), List.copyOf(newColumns), length);
    }

    /** Names of the columns in order. */
    public List<String> names() {
        return names;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Whether a column holds numbers. */
    public boolean isNumeric(String name) {
        return column(name) instanceof double[];
    }

    /** A number; the column must be numeric. */
    public double number(int row, String name) {
        return numeric(name)[row];
    }

    /** A cell as text; numbers are written the shortest way that reads back the same. */
    public String text(int row, String name) {
        return column(name) instanceof double[] numbers ? Check.text(numbers[row]) : ((String[]) column(name))[row];
    }

    /** A numeric column, a copy. */
    public double[] numbers(String name) {
        return numeric(name).clone();
    }

    private double[] numeric(String name) {
        if (column(name) instanceof double[] numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("Table column '" + name + "': holds text, not numbers");
    }

    private Object column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            Check.known("Table column", name, names);
        }
        return columns.get(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && names.equals(that.names)
                && Arrays.deepEquals(columns.toArray(), that.columns.toArray());
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 31 + Arrays.deepHashCode(columns.toArray());
    }

    @Override
    public String toString() {
        return "Table[" + rows + " rows of " + String.join(", ", names) + "]";
    }
}
