package org.engram.hardware.spinnaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A text table of what the board stores of each projection. */
final class WeightTable {

    private static final List<String> HEADER = List.of(
            "projection", "receptor", "synapses", "shift", "resolution nA", "largest nA", "largest error", "zeros");

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths = new int[HEADER.size()];

    WeightTable(List<StoredWeights> weights) {
        add(HEADER);
        weights.forEach(w -> add(List.of(
                w.projection(),
                w.receptor(),
                String.valueOf(w.connections()),
                String.valueOf(w.shift()),
                rounded(w.resolution()),
                rounded(w.largest()),
                rounded(100 * w.largestRelativeError()) + " %",
                String.valueOf(w.zeros()))));
    }

    private static String rounded(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }

    private void add(List<String> row) {
        rows.add(row);
        Arrays.setAll(widths, c -> Math.max(widths[c], row.get(c).length()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String padding = " ".repeat(widths[c] - row.get(c).length());
                boolean isText = c < 2;
                line.append(isText ? row.get(c) + padding : padding + row.get(c))
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
