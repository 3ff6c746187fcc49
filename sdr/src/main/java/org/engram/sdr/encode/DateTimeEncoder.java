package org.engram.sdr.encode;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Dates with times by what recurs in them: the season, the day of the week, the hour, the weekend. Immutable.
 *
 * <p>Each part is a run on a circle of its own, so that late evening is near early morning and December near January; the
 * parts stand one after the other. How many bits are active in a part is its weight in the overlap.
 */
public final class DateTimeEncoder implements Encoder<LocalDateTime> {

    private static final double SECONDS = 86_400;
    private static final int STANDARD = 21;

    private final List<Part> parts;
    private final RecordEncoder<LocalDateTime> encoder;

    private DateTimeEncoder(List<Part> parts) {
        this.parts = parts;
        RecordEncoder<LocalDateTime> composed = RecordEncoder.empty();
        for (Part part : parts) {
            composed = composed.with(part.cycle::phase, new CyclicEncoder(1, part.size, part.active));
        }
        this.encoder = composed;
    }

    /**
     * All four parts with {@value #STANDARD} active bits each: the season in 4 runs of bits, the day of the week in 7, the
     * time of day in 6, the weekend in 2.
     */
    public static DateTimeEncoder standard() {
        return new DateTimeEncoder(List.of(
                new Part(Cycle.SEASON, 4 * STANDARD, STANDARD),
                new Part(Cycle.DAY_OF_WEEK, 7 * STANDARD, STANDARD),
                new Part(Cycle.TIME_OF_DAY, 6 * STANDARD, STANDARD),
                new Part(Cycle.WEEKEND, 2 * STANDARD, STANDARD)));
    }

    /**
     * The same with other bits for one part, which is put last where it was not there.
     *
     * @param size number of bits of the part, {@code >= 1}: its finest difference is {@code 1/size} of the cycle
     * @param active number of active bits of the part, in {@code [1, size]}: a value this share of the cycle away shares none
     */
    public DateTimeEncoder with(Cycle cycle, int size, int active) {
        Runs.check("DateTimeEncoder " + cycle, size, active);
        Part part = new Part(cycle, size, active);
        List<Part> changed = new ArrayList<>(parts);
        changed.replaceAll(old -> old.cycle == cycle ? part : old);
        if (!changed.contains(part)) {
            changed.add(part);
        }
        return new DateTimeEncoder(changed);
    }

    /** The same with these parts only, in the order they have here; at least one that is there. */
    public DateTimeEncoder only(Cycle... cycles) {
        List<Cycle> kept = Arrays.asList(cycles);
        List<Part> left =
                parts.stream().filter(part -> kept.contains(part.cycle)).toList();
        Check.that(!left.isEmpty(), "DateTimeEncoder.only: no part is left of " + kept);
        return new DateTimeEncoder(left);
    }

    @Override
    public int size() {
        return encoder.size();
    }

    @Override
    public Sdr encode(LocalDateTime value) {
        return encoder.encode(value);
    }

    /** What recurs. */
    public enum Cycle {
        /** The time of the year, from the first of January. */
        SEASON,
        /** The time of the week, from Monday. */
        DAY_OF_WEEK,
        /** The time of day, from midnight. */
        TIME_OF_DAY,
        /** Saturday and Sunday against the other days. */
        WEEKEND;

        /** Where a time stands in the cycle, from 0 to below 1. */
        private double phase(LocalDateTime time) {
            double day = time.toLocalTime().toSecondOfDay() / SECONDS;
            return switch (this) {
                case SEASON ->
                    (time.getDayOfYear() - 1 + day) / time.toLocalDate().lengthOfYear();
                case DAY_OF_WEEK -> (time.getDayOfWeek().getValue() - 1 + day) / DayOfWeek.values().length;
                case TIME_OF_DAY -> day;
                case WEEKEND -> time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 0.5 : 0;
            };
        }
    }

    /**
     * One part.
     *
     * @param cycle what recurs
     * @param size number of bits
     * @param active number of active bits
     */
    private record Part(Cycle cycle, int size, int active) {}
}
