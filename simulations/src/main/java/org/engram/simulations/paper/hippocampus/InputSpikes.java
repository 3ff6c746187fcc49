package org.engram.simulations.paper.hippocampus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.FormatException;

/** Input to the memory as spike times of its lines: cues first, then content bits; times in whole ms. */
public final class InputSpikes {

    private static final double LATEST = 1e9;

    private InputSpikes() {}

    /** The spikes that carry out operations, one list of times a line. */
    public static double[][] of(List<Operation> operations, ContentAddressableMemory memory) {
        List<List<Double>> lines = lines(memory);
        for (Operation operation : operations) {
            if (operation instanceof Operation.Learn learn) {
                for (int k = 0; k < 3; k++) {
                    lines.get(learn.cue()).add((double) learn.time() + k);
                    for (int bit : learn.content()) {
                        lines.get(memory.cues() + bit).add((double) learn.time() + k);
                    }
                }
            } else if (operation instanceof Operation.RecallCue recall) {
                lines.get(recall.cue()).add((double) recall.time());
            } else if (operation instanceof Operation.RecallContent recall) {
                recall.content().forEach(bit -> lines.get(memory.cues() + bit).add((double) recall.time()));
            }
        }
        return arrays(lines);
    }

    /** The spikes of a CSV file with the header {@code time_ms,neuron}, in any order. */
    public static double[][] read(Path file, ContentAddressableMemory memory) throws java.io.IOException {
        Table table = Csv.read(file, List.of("time_ms", "neuron"));
        List<List<Double>> lines = lines(memory);
        for (int row = 0; row < table.rows(); row++) {
            int neuron = whole(file, table, row, "neuron", memory.lines() - 1.0);
            lines.get(neuron).add((double) whole(file, table, row, "time_ms", LATEST));
        }
        lines.forEach(times -> times.sort(null));
        return arrays(lines);
    }

    /** The time of the last spike in ms, or -1 where there is none. */
    public static double last(double[][] spikeTimes) {
        double last = -1;
        for (double[] times : spikeTimes) {
            last = times.length == 0 ? last : Math.max(last, times[times.length - 1]);
        }
        return last;
    }

    private static int whole(Path file, Table table, int row, String column, double highest) {
        String place = "row " + (row + 1) + ", " + column;
        if (!table.isNumeric(column)) {
            throw notANumber(file, table, column);
        }
        double value = table.number(row, column);
        if (!(value >= 0 && value <= highest && value == Math.rint(value))) {
            throw new FormatException(
                    file.toString(),
                    place,
                    "must be a whole number from 0 to " + (long) highest + ", got " + Check.text(value));
        }
        return (int) value;
    }

    private static FormatException notANumber(Path file, Table table, String column) {
        int row = 0;
        while (row < table.rows() - 1 && isNumber(table.text(row, column))) {
            row++;
        }
        String place = "row " + (row + 1) + ", " + column;
        return new FormatException(file, place, "must be a number, got '" + table.text(row, column) + "'");
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?|NaN|[-+]?Infinity");
    }

    private static List<List<Double>> lines(ContentAddressableMemory memory) {
        List<List<Double>> lines = new ArrayList<>();
        for (int i = 0; i < memory.lines(); i++) {
            lines.add(new ArrayList<>());
        }
        return lines;
    }

    private static double[][] arrays(List<List<Double>> lines) {
        return lines.stream()
                .map(times -> times.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }
}
