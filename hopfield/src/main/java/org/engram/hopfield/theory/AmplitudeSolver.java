package org.engram.hopfield.theory;

import java.util.Arrays;

/** Follows the amplitudes of stored patterns from one start to their end, below the critical temperature. */
final class AmplitudeSolver {

    private static final String OWNER = "MultitaskingTheory.amplitudes";
    /** Amplitudes below this, in units of 1 - d, are set to 0, which solves their equation exactly. */
    private static final double VANISHED = 1e-9;
    /** Groups that are followed first: if the last of them vanishes, those that start below it do so too. */
    private static final int FIRST = 7;

    private final double[] start;
    private final double dilution;
    private final double temperature;
    private final AmplitudeGroups groups;

    AmplitudeSolver(double[] start, double dilution, double temperature) {
        this.start = start.clone();
        this.dilution = dilution;
        this.temperature = temperature;
        groups = AmplitudeGroups.of(start);
    }

    MultitaskingState state() {
        if (temperature == 0) {
            return isHierarchical()
                    ? new MultitaskingState(start, dilution, MultitaskingTheory.energy(start), true)
                    : frozen();
        }
        AmplitudeGroups first = groups.leading(FIRST);
        double[] end = end(first);
        if (end.length == groups.count() || end[end.length - 1] == 0) {
            return warm(first, end);
        }
        AmplitudeGroups more = groups.leading(groups.count());
        end = end(more);
        if (end[end.length - 1] != 0) {
            groups.checkComplete(OWNER);
        }
        return warm(more, end);
    }

    /** Whether the start is the closed form where that is a solution. */
    private boolean isHierarchical() {
        return dilution < MultitaskingTheory.criticalDilution(start.length)
                && Arrays.equals(start, MultitaskingStart.HIERARCHICAL.amplitudes(start.length, dilution));
    }

    private MultitaskingState frozen() {
        groups.checkComplete(OWNER);
        ZeroNoiseField field = new ZeroNoiseField(groups.columns(dilution), dilution);
        double[] end = field.from(groups.coordinates());
        double[] amplitudes = groups.amplitudes(end);
        boolean stable = field.isStable(end, groups.patterns() < start.length);
        return new MultitaskingState(amplitudes, dilution, MultitaskingTheory.energy(amplitudes), stable);
    }

    private double[] end(AmplitudeGroups followed) {
        StoredPatternField field = new StoredPatternField(followed.columns(dilution), temperature);
        double[] end = new FixedPoint(field, 1 - dilution).from(followed.coordinates());
        return Arrays.stream(end)
                .map(x -> Math.abs(x) < VANISHED * (1 - dilution) ? 0 : x)
                .toArray();
    }

    private MultitaskingState warm(AmplitudeGroups followed, double[] end) {
        StoredPatternField field = new StoredPatternField(followed.columns(dilution), temperature);
        double response = field.response(end, dilution, followed.patterns() < start.length);
        return new MultitaskingState(
                followed.amplitudes(end), dilution, field.freeEnergy(end), FixedPoint.attracts(response));
    }
}
