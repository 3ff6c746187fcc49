package org.engram.sdr.sparsey.hierarchy;

import java.util.List;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.Moment;
import org.engram.sdr.sparsey.Signals;
import org.engram.sdr.sparsey.selection.Hypotheses;
import org.jspecify.annotations.Nullable;

/** A mac in its place: its window, whom it hears, and how long its code still stays; mutable. */
final class Region {

    private static final int[] SILENT = {};

    private final Mac mac;
    private final Level level;
    private final int persistence;
    private final List<Region> beside;
    private final List<Region> above;
    private final Signals fromBelow = new Signals();
    private final Signals fromBeside = new Signals();
    private final Signals fromAbove = new Signals();
    private @Nullable Moment now;
    private int framesLeft;
    private int[] active = SILENT;
    private double factor = 1;
    private int[] activeBefore = SILENT;
    private double factorBefore = 1;

    /** The lists are filled by the hierarchy before the first frame. */
    Region(Mac mac, Level level, int persistence, List<Region> beside, List<Region> above) {
        this.mac = mac;
        this.level = level;
        this.persistence = persistence;
        this.beside = beside;
        this.above = above;
    }

    /** Keeps what the others are to hear of the frame that ends. */
    void endFrame() {
        activeBefore = active;
        factorBefore = factor;
    }

    void begin() {
        silence();
        endFrame();
    }

    private void silence() {
        mac.begin();
        now = null;
        framesLeft = 0;
        active = SILENT;
        factor = 1;
    }

    /** Forgets the input from below of the frame before. */
    Signals clearedInput() {
        fromBelow.clear();
        return fromBelow;
    }

    /** Chooses or keeps a code for the input from below, of which so many features of the window are active. */
    void step(int activeFeatures, boolean isLearning) {
        if (framesLeft > 0) {
            keep(isLearning);
        } else if (!level.band().admits(activeFeatures, level.field().size())) {
            silence();
        } else {
            choose(isLearning);
        }
    }

    private void keep(boolean isLearning) {
        framesLeft--;
        if (isLearning && fromBelow.count() > 0) {
            hearAbove();
            mac.hold(fromBelow, fromAbove);
        } else {
            mac.hold();
        }
    }

    private void choose(boolean isLearning) {
        hearAbove();
        fromBeside.clear();
        for (int i = 0; i < beside.size(); i++) {
            beside.get(i).tell(fromBeside, (i + 1) * level.macSize());
        }
        Moment moment = isLearning
                ? mac.learn(fromBelow, fromBeside, fromAbove)
                : mac.recognise(fromBelow, fromBeside, fromAbove);
        Hypotheses hypotheses = level.selection().hypotheses();
        now = moment;
        active = moment.code().activeUnits();
        factor = isLearning ? 1 : hypotheses.factor(moment.hypotheses());
        framesLeft = persistence - 1;
    }

    private void hearAbove() {
        fromAbove.clear();
        int offset = 0;
        for (Region region : above) {
            region.tell(fromAbove, offset);
            offset += region.level.macSize();
        }
    }

    /** Adds the code of the frame before. */
    private void tell(Signals to, int offset) {
        to.add(activeBefore, offset, factorBefore);
    }

    /** Adds the code of this frame; whether there is one that can be heard. */
    boolean tellNow(Signals to, int offset) {
        to.add(active, offset, factor);
        return active.length > 0 && factor > 0;
    }

    @Nullable
    Moment now() {
        return now;
    }

    Mac mac() {
        return mac;
    }
}
