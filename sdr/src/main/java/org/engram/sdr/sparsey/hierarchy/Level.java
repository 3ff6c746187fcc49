package org.engram.sdr.sparsey.hierarchy;

import org.engram.core.Check;
import org.engram.sdr.sparsey.Plasticity;
import org.engram.sdr.sparsey.selection.CodeSelection;

/**
 * One level of a hierarchy: a grid of equal macs, each with a window on the level below. Immutable.
 *
 * @param macs the macs
 * @param field size of each mac's window, in pixels for the first level, in macs of the level below for others
 * @param modules modules Q of each mac, {@code >= 1}
 * @param units units K of each module, {@code >= 1}
 * @param listening what the macs hear besides
 * @param band how much of the window must be active
 * @param persistence frames that a code stays, {@code >= 1}; 0 for twice as many as in the level below, 1 in the first
 * @param selection laws of code selection
 * @param plasticity how synapses change
 */
public record Level(
        Grid macs,
        Grid field,
        int modules,
        int units,
        Listening listening,
        Band band,
        int persistence,
        CodeSelection selection,
        Plasticity plasticity) {

    /** Requires numbers inside their bounds. */
    public Level {
        Check.between("Level.modules", modules, 1, Integer.MAX_VALUE);
        Check.between("Level.units", units, 1, Integer.MAX_VALUE / modules);
        Check.between("Level.persistence", persistence, 0, Integer.MAX_VALUE);
    }

    /**
     * A level of macs that hear their own code, are active at any input, persist twice as long as those below, choose codes by
     * the standard selection, and never forget.
     */
    public static Level of(Grid macs, Grid field, int modules, int units) {
        return new Level(
                macs,
                field,
                modules,
                units,
                Listening.OWN,
                Band.ANY,
                0,
                CodeSelection.standard(),
                Plasticity.PERMANENT);
    }

    /** This level with macs that hear something else besides. */
    public Level withListening(Listening other) {
        return new Level(macs, field, modules, units, other, band, persistence, selection, plasticity);
    }

    /** This level with another band of activity. */
    public Level withBand(Band other) {
        return new Level(macs, field, modules, units, listening, other, persistence, selection, plasticity);
    }

    /** This level with codes that stay for other many frames, 0 for twice as many as in the level below. */
    public Level withPersistence(int frames) {
        return new Level(macs, field, modules, units, listening, band, frames, selection, plasticity);
    }

    /** This level with other laws of code selection. */
    public Level withSelection(CodeSelection other) {
        return new Level(macs, field, modules, units, listening, band, persistence, other, plasticity);
    }

    /** This level with other plasticity, such as an earlier end of learning. */
    public Level withPlasticity(Plasticity other) {
        return new Level(macs, field, modules, units, listening, band, persistence, selection, other);
    }

    /** Units of one mac, Q K. */
    int macSize() {
        return modules * units;
    }
}
