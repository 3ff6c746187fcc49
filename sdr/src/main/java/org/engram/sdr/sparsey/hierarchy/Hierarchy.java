package org.engram.sdr.sparsey.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Moment;
import org.engram.sdr.sparsey.Operations;
import org.engram.sdr.sparsey.Plasticity;
import org.engram.sdr.sparsey.Signals;

/**
 * Levels of macs over a field of pixels, fed frame by frame; mutable.
 *
 * <p>In each frame the levels are stepped from the lowest up. A mac whose window's activity lies in its band chooses a code, and
 * keeps it for as many frames as its level persists; meanwhile, when learning, further frames are stored under the same
 * code. From beside and above a mac hears codes of the frame before. Each mac draws from a random stream of its own, named by
 * level and number, so that a level does not depend on the others' draws.
 */
public final class Hierarchy {

    private static final int LONGEST = 1 << 20;

    private final List<Level> levels;
    private final List<List<Region>> regions = new ArrayList<>();
    private final List<int[][]> windows = new ArrayList<>();
    private final boolean[] isActive;

    /**
     * A hierarchy that has learned nothing.
     *
     * @param pixels size of the frames
     * @param levels the levels, the lowest first, at least one; each window must fit into the level below
     */
    public Hierarchy(Grid pixels, List<Level> levels, Streams streams) {
        Check.that(!levels.isEmpty(), "Hierarchy.levels: needs at least one level");
        this.levels = List.copyOf(levels);
        this.isActive = new boolean[pixels.size()];
        Grid below = pixels;
        for (int number = 0; number < levels.size(); number++) {
            Level level = levels.get(number);
            Check.that(
                    below.contains(level.field()),
                    "Hierarchy.levels: the windows of level " + (number + 1) + " must fit into " + below + ", got "
                            + level.field());
            windows.add(windows(below, level));
            regions.add(new ArrayList<>());
            below = level.macs();
        }
        build(streams);
    }

    private static int[][] windows(Grid below, Level level) {
        int[][] all = new int[level.macs().size()][];
        Arrays.setAll(all, mac -> below.window(level.field(), level.macs(), mac));
        return all;
    }

    /** Builds the levels from the highest down, since a mac hears those above. */
    private void build(Streams streams) {
        for (int number = levels.size() - 1; number >= 0; number--) {
            Level level = levels.get(number);
            List<List<Region>> besides = new ArrayList<>();
            for (int mac = 0; mac < level.macs().size(); mac++) {
                List<Region> beside = new ArrayList<>();
                besides.add(beside);
                regions.get(number).add(region(number, mac, beside, streams));
            }
            connect(level, regions.get(number), besides);
        }
    }

    private static void connect(Level level, List<Region> all, List<List<Region>> besides) {
        for (int mac = 0; mac < all.size() && level.listening().neighbours(); mac++) {
            for (int other : level.macs().neighbours(mac)) {
                besides.get(mac).add(all.get(other));
            }
        }
    }

    private Region region(int number, int mac, List<Region> beside, Streams streams) {
        Level level = levels.get(number);
        List<Region> above = level.listening().above() ? parents(number, mac) : List.of();
        int neighbours = level.listening().neighbours() ? level.macs().neighbours(mac).length : 0;
        int features = number == 0 ? 1 : levels.get(number - 1).macSize();
        int heardAbove =
                above.isEmpty() ? 0 : above.size() * levels.get(number + 1).macSize();
        MacShape shape = new MacShape(
                level.modules(),
                level.units(),
                level.field().size() * features,
                level.listening().own(),
                neighbours * level.macSize(),
                heardAbove);
        Streams own = streams.child(number).child(mac);
        return new Region(
                new Mac(shape, level.selection(), level.plasticity(), own.generator()),
                level,
                persistence(number),
                beside,
                above);
    }

    private List<Region> parents(int number, int mac) {
        List<Region> parents = new ArrayList<>();
        for (int parent = 0; number + 1 < levels.size() && parent < windows.get(number + 1).length; parent++) {
            if (Arrays.stream(windows.get(number + 1)[parent]).anyMatch(child -> child == mac)) {
                parents.add(regions.get(number + 1).get(parent));
            }
        }
        return parents;
    }

    /** Frames that codes of a level, counted from 0, stay. */
    public int persistence(int level) {
        Check.index("Hierarchy.level", level, levels.size());
        int persistence = 1;
        for (int number = 0; number <= level; number++) {
            int own = levels.get(number).persistence();
            persistence = own > 0 ? own : number == 0 ? 1 : Math.min(2 * persistence, LONGEST);
        }
        return persistence;
    }

    /** Ends the episode: all codes vanish. */
    public void begin() {
        regions.forEach(level -> level.forEach(Region::begin));
    }

    /** Stores a frame given by its active pixels, distinct and numbered row by row. */
    public void learn(int... activePixels) {
        step(activePixels, true);
    }

    /** Finds the best matches of a frame; changes no weight. */
    public void recognise(int... activePixels) {
        step(activePixels, false);
    }

    private void step(int[] activePixels, boolean isLearning) {
        for (int pixel : activePixels) {
            isActive[Check.index("Hierarchy.pixel", pixel, isActive.length)] = true;
        }
        regions.forEach(level -> level.forEach(Region::endFrame));
        for (int number = 0; number < levels.size(); number++) {
            for (int mac = 0; mac < regions.get(number).size(); mac++) {
                Region region = regions.get(number).get(mac);
                Signals input = region.clearedInput();
                int[] window = windows.get(number)[mac];
                int features = number == 0 ? hearPixels(input, window) : hearCodes(input, window, number - 1);
                region.step(features, isLearning);
            }
        }
        for (int pixel : activePixels) {
            isActive[pixel] = false;
        }
    }

    private int hearPixels(Signals input, int[] window) {
        int[] active = new int[window.length];
        int count = 0;
        for (int place = 0; place < window.length; place++) {
            if (isActive[window[place]]) {
                active[count++] = place;
            }
        }
        input.add(Arrays.copyOf(active, count));
        return count;
    }

    private int hearCodes(Signals input, int[] window, int below) {
        int count = 0;
        for (int place = 0; place < window.length; place++) {
            Region child = regions.get(below).get(window[place]);
            count += child.tellNow(input, place * levels.get(below).macSize()) ? 1 : 0;
        }
        return count;
    }

    /** What a mac of a level, counted from 0, made of this frame; empty where it is not active. */
    public Optional<Moment> moment(int level, int mac) {
        return Optional.ofNullable(region(level, mac).now());
    }

    private Region region(int level, int mac) {
        List<Region> all = regions.get(Check.index("Hierarchy.level", level, levels.size()));
        return all.get(Check.index("Hierarchy.mac", mac, all.size()));
    }

    /** The active units of a level, counted from 0: unit {@code i} of mac {@code m} is {@code m Q K + i}. */
    public int[] activeUnits(int level) {
        Check.index("Hierarchy.level", level, levels.size());
        int size = levels.get(level).macSize();
        List<Region> all = regions.get(level);
        int[] active = new int[all.size() * levels.get(level).modules()];
        int count = 0;
        for (int mac = 0; mac < all.size(); mac++) {
            Moment moment = all.get(mac).now();
            int[] units = moment == null ? new int[0] : moment.code().activeUnits();
            for (int unit : units) {
                active[count++] = mac * size + unit;
            }
        }
        return Arrays.copyOf(active, count);
    }

    /** Number of units of a level, counted from 0. */
    public int units(int level) {
        Check.index("Hierarchy.level", level, levels.size());
        return levels.get(level).macs().size() * levels.get(level).macSize();
    }

    /** Mean familiarity G over the active macs of a level, counted from 0; 0 where none is active. */
    public double familiarity(int level) {
        Check.index("Hierarchy.level", level, levels.size());
        return regions.get(level).stream()
                .flatMap(region -> Optional.ofNullable(region.now()).stream())
                .mapToDouble(Moment::familiarity)
                .average()
                .orElse(0);
    }

    /** Whether a mac of a level can still learn: see {@link Plasticity}. */
    public boolean isLearning(int level, int mac) {
        return region(level, mac).mac().isLearning();
    }

    /** Number of plastic synapses of all macs. */
    public long synapses() {
        return regions.stream()
                .flatMap(List::stream)
                .mapToLong(region -> region.mac().shape().synapses())
                .sum();
    }

    /** The work of all macs since the hierarchy was made. */
    public Operations operations() {
        return regions.stream()
                .flatMap(List::stream)
                .map(region -> region.mac().operations())
                .reduce(Operations.NONE, Operations::plus);
    }
}
