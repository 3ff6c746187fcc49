package org.engram.hardware.spinnaker;

import java.util.Arrays;
import java.util.Locale;
import org.engram.core.Check;

/** A kind of SpiNNaker board. */
public enum Board {
    /** SpiNN-3: 4 chips; it cannot be joined with others. */
    SPINN3(4, 1),
    /** SpiNN-5: 48 chips; several boards make one machine. */
    SPINN5(48, 1200);

    /** Of 18 cores a chip may have one broken, one runs the monitor and one the advanced monitor. */
    private static final int SURE_CORES = 15;

    private static final int BEST_CORES = 16;

    private final int chips;
    private final int mostBoards;

    Board(int chips, int mostBoards) {
        this.chips = chips;
        this.mostBoards = mostBoards;
    }

    /** Name in files and on the command line, such as {@code spinn5}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The board of this name; the error offers the nearest one. */
    public static Board of(String id) {
        Check.known("board", id, Arrays.stream(values()).map(Board::id).toList());
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Number of chips. */
    public int chips() {
        return chips;
    }

    /** The most boards of this kind that make one machine. */
    public int mostBoards() {
        return mostBoards;
    }

    /** Cores that so many boards have for a network for certain: 15 a chip. */
    public int cores(int boards) {
        return boards * chips * SURE_CORES;
    }

    /** Cores that so many boards have when none is broken: 16 a chip, less one a board that gathers data. */
    public int coresAtBest(int boards) {
        return boards * (chips * BEST_CORES - 1);
    }
}
