package org.engram.core.progress;

import org.engram.core.Check;

/**
 * Shows a task that is done in pieces, each of which starts and finishes by itself, as one; mutable, for one thread.
 *
 * <p>Given to whoever does the pieces; whoever knows the whole calls {@link #begin} before the first and {@link #end} after the
 * last. Without a whole the pieces are shown as they are.
 */
public final class PiecedProgress implements Progress {

    private final Progress shown;
    private boolean isWhole;
    private long before;
    private long done;

    /** Shows its pieces on another progress. */
    public PiecedProgress(Progress shown) {
        this.shown = shown;
    }

    /** Begins the whole, of {@code total >= 0} units. */
    public void begin(String task, long total) {
        Check.that(!isWhole, "PiecedProgress.begin: '" + task + "' begins before what was begun has ended");
        isWhole = true;
        before = 0;
        done = 0;
        shown.start(task, total);
    }

    /** Ends the whole, done or not. */
    public void end() {
        isWhole = false;
        shown.finish();
    }

    @Override
    public void start(String task, long total) {
        if (!isWhole) {
            shown.start(task, total);
        }
        before = done;
    }

    @Override
    public void advance(long doneOfPiece) {
        done = before + doneOfPiece;
        shown.advance(isWhole ? done : doneOfPiece);
    }

    @Override
    public void finish() {
        if (!isWhole) {
            shown.finish();
        }
    }
}
