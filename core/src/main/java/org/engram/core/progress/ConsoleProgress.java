package org.engram.core.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.engram.core.Check;

/**
 * A bar that redraws its line at most ten times a second. Mutable.
 *
 * <p>Nothing is drawn during the first second. The remaining time supposes that the rest goes as fast as what is done.
 */
final class ConsoleProgress implements Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long REDRAW = SECOND / 10;
    private static final int WIDTH = 30;

    private final LongSupplier clock;
    private final PrintStream out;
    private String task = "";
    private long total;
    private long started;
    private long nextDraw;
    private int drawn;

    /** A bar on a stream, with a clock in nanoseconds. */
    ConsoleProgress(LongSupplier clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void start(String task, long total) {
        this.task = task;
        this.total = Check.between("Progress.start total", total, 0, Long.MAX_VALUE);
        started = clock.getAsLong();
        nextDraw = started + SECOND;
        drawn = 0;
    }

    @Override
    public void advance(long done) {
        long now = clock.getAsLong();
        if (now - nextDraw >= 0) {
            nextDraw = now + REDRAW;
            draw(bar(done, now - started));
        }
    }

    /** Leaves the whole time on the line of the bar, if one was drawn. */
    @Override
    public void finish() {
        if (drawn > 0) {
            draw(task + " took " + time(clock.getAsLong() - started));
            out.println();
            drawn = 0;
        }
    }

    private String bar(long done, long elapsed) {
        double fraction = total == 0 ? 1 : Math.min(1, (double) done / total);
        int filled = (int) (WIDTH * fraction);
        String left = done <= 0 ? "" : "  " + time((long) (elapsed * (1 - fraction) / fraction)) + " left";
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%%s",
                task,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                (int) (100 * fraction),
                left);
    }

    /** Hours, minutes and seconds, the part begun counting in full. */
    private static String time(long nanos) {
        long seconds = (nanos + SECOND - 1) / SECOND;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Overwrites the line, with spaces where the last one was longer. */
    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }
}
