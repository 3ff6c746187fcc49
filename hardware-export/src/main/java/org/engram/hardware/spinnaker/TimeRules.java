package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;

import java.util.function.Consumer;

/** Timestep, duration and wall-clock time. */
final class TimeRules implements Rule {

    private static final double SHORTEST_WALL_CLOCK = 1000;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        Clock clock = plan.clock();
        if (!isWhole(clock.microseconds())) {
            found.accept(new Finding(
                    ERROR,
                    "timestep",
                    "timestep",
                    text(clock.timestep()) + " ms",
                    "a whole number of microseconds",
                    "sPyNNaker counts time in whole microseconds, so every time constant would be off",
                    "set the timestep to " + text(Math.max(1, Math.rint(clock.microseconds())) / 1000) + " ms"));
        }
        if (!plan.grid().contains(clock.duration())) {
            found.accept(new Finding(
                    ERROR,
                    "duration",
                    "duration",
                    text(clock.duration()) + " ms",
                    "a multiple of the timestep " + text(clock.timestep()) + " ms",
                    "sPyNNaker rounds the run up to whole steps",
                    "change the duration or the timestep"));
        }
        checkWallClock(clock, found);
    }

    private static void checkWallClock(Clock clock, Consumer<Finding> found) {
        String factor = text(clock.timeScaleFactor());
        double wallClock = clock.wallClockMicroseconds();
        if (wallClock < SHORTEST_WALL_CLOCK * (1 - 1e-12) || !isWhole(wallClock)) {
            found.accept(new Finding(
                    ERROR,
                    "wall-clock",
                    "time scale factor",
                    factor + " (a step takes " + text(wallClock) + " us)",
                    "a step takes a whole number of microseconds, at least 1000",
                    "sPyNNaker refuses the run",
                    "leave the factor out, or set it to " + text(Math.ceil(1 / clock.timestep()))));
        } else if (clock.timeScaleFactor() > 1 && clock.requestedFactor().isEmpty()) {
            found.accept(new Finding(
                    NOTE,
                    "wall-clock",
                    "time scale factor",
                    factor,
                    "",
                    "the run takes " + factor + " times as long as the biological time, since a step needs 1 ms",
                    ""));
        }
    }

    private static boolean isWhole(double value) {
        return value > 0.5 && Math.abs(value - Math.rint(value)) <= 1e-9 * value;
    }
}
