package org.engram.hopfield.theory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/**
 * The patterns sorted into groups whose amplitudes start equal in magnitude, and hence stay so; those that start at 0 are left
 * out, and stay 0.
 */
final class AmplitudeGroups {

    private final double[] start;
    private final double[] magnitudes;
    private final int[] sizes;

    private AmplitudeGroups(double[] start, double[] magnitudes, int[] sizes) {
        this.start = start;
        this.magnitudes = magnitudes;
        this.sizes = sizes;
    }

    /** The groups of a start, largest amplitude first. */
    static AmplitudeGroups of(double[] start) {
        Map<Double, Integer> counts = new LinkedHashMap<>();
        for (double magnitude : MultitaskingTheory.sorted(start)) {
            if (magnitude > 0) {
                counts.merge(magnitude, 1, Integer::sum);
            }
        }
        double[] magnitudes =
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        int[] sizes = counts.values().stream().mapToInt(Integer::intValue).toArray();
        return new AmplitudeGroups(start.clone(), magnitudes, sizes);
    }

    /** The first groups only, at most the given number, and no more than can be enumerated. */
    AmplitudeGroups leading(int most) {
        int kept = Math.min(most, sizes.length);
        while (!PatternColumns.fits(Arrays.copyOf(sizes, kept))) {
            kept--;
        }
        return new AmplitudeGroups(start, Arrays.copyOf(magnitudes, kept), Arrays.copyOf(sizes, kept));
    }

    /** Requires that all groups can be enumerated. */
    void checkComplete(String owner) {
        Check.that(
                PatternColumns.fits(sizes),
                owner + ": " + start.length + " patterns in " + sizes.length
                        + " groups of equal amplitude have too many columns to enumerate; use at most 12 patterns, or let"
                        + " more of them start alike");
    }

    /** Number of groups. */
    int count() {
        return sizes.length;
    }

    /** Number of patterns in the groups. */
    int patterns() {
        return Arrays.stream(sizes).sum();
    }

    /** The columns of these groups. */
    PatternColumns columns(double dilution) {
        return PatternColumns.of(sizes, dilution);
    }

    /** Where the groups start, {@code sqrt(g_a) m_a}, shape (groups). */
    double[] coordinates() {
        double[] coordinates = new double[sizes.length];
        for (int a = 0; a < sizes.length; a++) {
            coordinates[a] = magnitudes[a] * Math.sqrt(sizes[a]);
        }
        return coordinates;
    }

    /** The amplitudes of all patterns in the order and with the signs of the start, shape (K). */
    double[] amplitudes(double[] coordinates) {
        List<Double> keys = Arrays.stream(magnitudes).boxed().toList();
        double[] amplitudes = new double[start.length];
        for (int k = 0; k < start.length; k++) {
            int a = keys.indexOf(Math.abs(start[k]));
            double magnitude = a < 0 ? 0 : coordinates[a] / Math.sqrt(sizes[a]);
            amplitudes[k] = start[k] < 0 && magnitude != 0 ? -magnitude : magnitude;
        }
        return amplitudes;
    }
}
