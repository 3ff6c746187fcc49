package org.engram.simulations.paper.sdr;

import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;

/** How often each overlap was drawn in independent trials at several points of a curve; immutable. */
final class Overlaps {

    private static final int CHUNKS = 40;

    private final long[][] counts;
    private final long trials;

    private Overlaps(long[][] counts, long trials) {
        this.counts = counts;
        this.trials = trials;
    }

    /** One draw of an overlap at a point. */
    interface Draw {

        /** The overlap drawn, from 0 to the most that was announced. */
        int overlap(int point, Generator random);
    }

    /**
     * Draws overlaps, the same whatever the number of threads.
     *
     * @param name name of the streams and of the progress bar
     * @param points number of points
     * @param most greatest overlap
     */
    static Overlaps drawn(ExperimentContext context, String name, int points, int most, Draw draw) {
        int trials = context.count("trials");
        Streams streams = context.streams().child(name);
        List<long[][]> parts = Trials.run(
                context, name, CHUNKS, chunk -> chunk(streams.child(chunk), share(trials, chunk), points, most, draw));
        long[][] counts = new long[points][most + 1];
        for (long[][] part : parts) {
            for (int point = 0; point < points; point++) {
                for (int b = 0; b <= most; b++) {
                    counts[point][b] += part[point][b];
                }
            }
        }
        return new Overlaps(counts, trials);
    }

    private static int share(int trials, int chunk) {
        return trials / CHUNKS + (chunk < trials % CHUNKS ? 1 : 0);
    }

    private static long[][] chunk(Streams streams, int trials, int points, int most, Draw draw) {
        long[][] counts = new long[points][most + 1];
        for (int point = 0; point < points; point++) {
            Generator random = streams.child(point).generator();
            for (int trial = 0; trial < trials; trial++) {
                counts[point][draw.overlap(point, random)]++;
            }
        }
        return counts;
    }

    /** How many trials at a point had an overlap of {@code theta} or more. */
    Proportion atLeast(int point, int theta) {
        long successes = 0;
        for (int b = theta; b < counts[point].length; b++) {
            successes += counts[point][b];
        }
        return new Proportion(successes, trials);
    }

    /** How many trials at a point had an overlap below {@code theta}. */
    Proportion below(int point, int theta) {
        return new Proportion(trials - atLeast(point, theta).successes(), trials);
    }
}
