package org.engram.hopfield.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * What a group of patterns of one amplitude may be at one unit, as far as the field sees it.
 *
 * @param sum number of entries +1 minus number of entries -1
 * @param active number of entries that are not blank
 * @param probability probability of all entries that give these two
 */
record GroupColumn(int sum, int active, double probability) {

    /** All that a group of the given size may be, with positive probability. */
    static List<GroupColumn> all(int size, double dilution) {
        List<GroupColumn> columns = new ArrayList<>();
        for (int active = 0; active <= size; active++) {
            for (int up = 0; up <= active; up++) {
                double probability = probability(size, active, up, dilution);
                if (probability > 0) {
                    columns.add(new GroupColumn(2 * up - active, active, probability));
                }
            }
        }
        return columns;
    }

    /** The half of them that stands for the other: those below zero are left out, their mirror images count twice. */
    static List<GroupColumn> half(int size, double dilution) {
        return all(size, dilution).stream()
                .filter(column -> column.sum >= 0)
                .map(column ->
                        column.sum == 0 ? column : new GroupColumn(column.sum, column.active, 2 * column.probability))
                .toList();
    }

    /** Products of powers where they are exact or nearly so; logarithms for large groups. */
    private static double probability(int size, int active, int up, double dilution) {
        if (dilution == 0 && active < size) {
            return 0;
        }
        double choices = CombinatoricsUtils.binomialCoefficientLog(size, active)
                + CombinatoricsUtils.binomialCoefficientLog(active, up);
        double blank = active == size ? 0 : (size - active) * StrictMath.log(dilution);
        return size == 1
                ? (active == 0 ? dilution : (1 - dilution) / 2)
                : StrictMath.exp(choices + active * StrictMath.log((1 - dilution) / 2) + blank);
    }
}
