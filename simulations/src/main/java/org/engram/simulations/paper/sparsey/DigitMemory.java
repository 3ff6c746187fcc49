package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.sparsey.ClassUnits;
import org.engram.sdr.sparsey.Plasticity;
import org.engram.sdr.sparsey.hierarchy.Grid;
import org.engram.sdr.sparsey.hierarchy.Hierarchy;
import org.engram.sdr.sparsey.hierarchy.Level;
import org.engram.sdr.sparsey.hierarchy.Listening;
import org.engram.sdr.sparsey.selection.CodeSelection;

/**
 * Sixty macs over windows of 6 x 6 pixels whose codes ten class units listen to, with what was stored kept for reference;
 * mutable.
 *
 * <p>Each pixel is two inputs, one of which is active: black, or white. The macs freeze early, when a seventh of their weights are
 * set, and so keep words for parts of digits that all later digits are written in; the class units learn from every digit, once.
 */
final class DigitMemory {

    private static final int WINDOW = 6;
    private static final int MODULES = 8;
    private static final int UNITS = 32;
    private static final double SATURATION = 0.15;
    private static final double RATE = 0.01;

    private final Hierarchy macs;
    private final ClassUnits classes;
    private final List<Sdr> codes = new ArrayList<>();
    private final List<long[]> pixels = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    DigitMemory(Streams streams) {
        int rows = (DigitPreparation.HEIGHT - WINDOW) / 2 + 1;
        int columns = (DigitPreparation.WIDTH - WINDOW) / 2 + 1;
        Level level = Level.of(new Grid(rows, columns), new Grid(WINDOW, 2 * WINDOW), MODULES, UNITS)
                .withListening(Listening.BELOW)
                .withSelection(CodeSelection.sharpened())
                .withPlasticity(Plasticity.PERMANENT.freezingAbove(SATURATION));
        this.macs =
                new Hierarchy(new Grid(DigitPreparation.HEIGHT, 2 * DigitPreparation.WIDTH), List.of(level), streams);
        this.classes = new ClassUnits(macs.units(0), DigitSet.CLASSES, RATE);
    }

    private static int[] inputs(Bitmap bitmap) {
        int[] inputs = new int[bitmap.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = 2 * i + (bitmap.at(i) ? 0 : 1);
        }
        return inputs;
    }

    void learn(Bitmap bitmap, int label) {
        macs.begin();
        macs.learn(inputs(bitmap));
        int[] active = macs.activeUnits(0);
        classes.learn(label, active);
        codes.add(Sdr.of(macs.units(0), active));
        pixels.add(bitmap.words());
        labels.add(label);
    }

    /** Answers of the class units, of the nearest stored code and of the nearest stored bitmap. */
    int[] classify(Bitmap bitmap) {
        macs.begin();
        macs.recognise(inputs(bitmap));
        int[] active = macs.activeUnits(0);
        return new int[] {classes.classify(active), nearestCode(Sdr.of(macs.units(0), active)), nearestPixels(bitmap)};
    }

    private int nearestCode(Sdr code) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < codes.size(); i++) {
            int overlap = codes.get(i).overlap(code);
            best = overlap > most ? i : best;
            most = Math.max(most, overlap);
        }
        return labels.get(best);
    }

    private int nearestPixels(Bitmap bitmap) {
        long[] words = bitmap.words();
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < pixels.size(); i++) {
            int distance = 0;
            for (int w = 0; w < words.length; w++) {
                distance += Long.bitCount(words[w] ^ pixels.get(i)[w]);
            }
            best = distance < least ? i : best;
            least = Math.min(least, distance);
        }
        return labels.get(best);
    }

    long synapses() {
        return macs.synapses();
    }
}
