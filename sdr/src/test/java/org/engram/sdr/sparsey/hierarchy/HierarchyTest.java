package org.engram.sdr.sparsey.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.Moment;
import org.engram.sdr.sparsey.Plasticity;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final Grid PIXELS = new Grid(12, 12);
    private static final Level FIRST = Level.of(new Grid(3, 3), new Grid(6, 6), 8, 16);
    private static final Level SECOND = Level.of(new Grid(1, 2), new Grid(3, 2), 12, 16);
    private static final Level THIRD = Level.of(new Grid(1, 1), new Grid(1, 2), 12, 16);

    private static Hierarchy three(Listening listening) {
        return new Hierarchy(
                PIXELS, List.of(FIRST.withListening(listening), SECOND.withListening(listening), THIRD), Streams.of(1));
    }

    private static List<int[]> frames(int count) {
        Generator random = Streams.of(2).generator();
        List<int[]> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            frames.add(random.sample(144, 30));
        }
        return frames;
    }

    @Test
    void windowsCoverTheLevelBelow() {
        assertThat(PIXELS.window(new Grid(4, 4), new Grid(3, 3), 4))
                .containsExactly(52, 53, 54, 55, 64, 65, 66, 67, 76, 77, 78, 79, 88, 89, 90, 91);
        assertThat(new Grid(3, 3).window(new Grid(3, 2), new Grid(1, 2), 1)).containsExactly(1, 2, 4, 5, 7, 8);
        assertThat(new Grid(3, 3).neighbours(1)).containsExactly(0, 2, 3, 4, 5);
    }

    /** Persistence 1, 2, 4: the code of a level changes only in every frame, every second, every fourth. */
    @Test
    void persistenceDoublesLevelByLevel() {
        Hierarchy hierarchy = three(Listening.OWN);
        assertThat(hierarchy.persistence(2)).isEqualTo(4);
        int[] changes = new int[3];
        int[][] last = new int[3][0];
        for (int[] frame : frames(16)) {
            hierarchy.learn(frame);
            for (int level = 0; level < 3; level++) {
                int[] active = hierarchy.activeUnits(level);
                changes[level] += Arrays.equals(active, last[level]) ? 0 : 1;
                last[level] = active;
            }
        }
        assertThat(changes).containsExactly(16, 8, 4);
    }

    @Test
    void storedEpisodesAreRecognisedOnAllLevels() {
        for (Listening listening : List.of(Listening.BELOW, Listening.OWN, Listening.ALL)) {
            Hierarchy hierarchy = three(listening);
            List<int[]> frames = frames(12);
            List<List<int[]>> stored = new ArrayList<>();
            hierarchy.begin();
            for (int[] frame : frames) {
                hierarchy.learn(frame);
                stored.add(List.of(hierarchy.activeUnits(0), hierarchy.activeUnits(2)));
            }
            hierarchy.begin();
            int same = 0;
            for (int t = 0; t < frames.size(); t++) {
                hierarchy.recognise(frames.get(t));
                same += common(hierarchy.activeUnits(0), stored.get(t).get(0));
                same += common(hierarchy.activeUnits(2), stored.get(t).get(1));
            }
            assertThat((double) same / (12 * (72 + 12)))
                    .as(listening.toString())
                    .isGreaterThan(0.8);
        }
    }

    private static int common(int[] a, int[] b) {
        return (int)
                Arrays.stream(a).filter(x -> Arrays.binarySearch(b, x) >= 0).count();
    }

    @Test
    void macsAreActiveInsideTheirBandAlone() {
        Level banded = Level.of(new Grid(3, 3), new Grid(4, 4), 8, 16)
                .withListening(Listening.BELOW)
                .withBand(new Band(0.25, 0.5));
        Hierarchy hierarchy = new Hierarchy(PIXELS, List.of(banded), Streams.of(1));
        for (int active : new int[] {3, 4, 8, 9}) {
            int[] pixels = Arrays.copyOf(PIXELS.window(new Grid(4, 4), new Grid(3, 3), 0), active);
            hierarchy.learn(pixels);
            assertThat(hierarchy.moment(0, 0).isPresent()).isEqualTo(active == 4 || active == 8);
            assertThat(hierarchy.moment(0, 8)).isEmpty();
        }
        assertThat(hierarchy.activeUnits(0)).isEmpty();
        assertThat(hierarchy.familiarity(0)).isZero();
    }

    @Test
    void lowerLevelsCanStopLearningFirst() {
        Level early = FIRST.withPlasticity(Plasticity.PERMANENT.within(5));
        Hierarchy hierarchy = new Hierarchy(PIXELS, List.of(early, SECOND), Streams.of(1));
        frames(12).forEach(hierarchy::learn);
        assertThat(hierarchy.isLearning(0, 0)).isFalse();
        assertThat(hierarchy.isLearning(1, 0)).isTrue();
    }

    @Test
    void sameSeedSameCodes() {
        assertThat(run(1)).isEqualTo(run(1)).isNotEqualTo(run(2));
    }

    private static List<Moment> run(long seed) {
        Hierarchy hierarchy = new Hierarchy(PIXELS, List.of(FIRST, SECOND), Streams.of(seed));
        List<Moment> moments = new ArrayList<>();
        for (int[] frame : frames(6)) {
            hierarchy.learn(frame);
            moments.add(hierarchy.moment(1, 1).orElseThrow());
        }
        return moments;
    }

    @Test
    void synapsesAreCounted() {
        Hierarchy hierarchy = new Hierarchy(PIXELS, List.of(FIRST), Streams.of(1));
        assertThat(hierarchy.synapses()).isEqualTo(9 * (128 * 36 + 128 * 112));
        assertThat(hierarchy.units(0)).isEqualTo(9 * 128);
    }

    @Test
    void nonsenseIsNamed() {
        assertError(() -> new Hierarchy(PIXELS, List.of(), Streams.of(1)), "Hierarchy.levels: needs at least one");
        assertError(
                () -> new Hierarchy(new Grid(3, 3), List.of(FIRST), Streams.of(1)),
                "the windows of level 1 must fit into Grid[rows=3, columns=3]");
        assertError(() -> new Grid(0, 1), "Grid.rows: must be >= 1, got 0");
        assertError(() -> new Band(0.5, 0.4), "Band: must be low <= high, got 0.5 and 0.4");
        assertError(() -> Level.of(PIXELS, PIXELS, 0, 1), "Level.modules: must be >= 1, got 0");
        assertError(() -> FIRST.withPersistence(-1), "Level.persistence: must be >= 0, got -1");
        assertError(() -> new Listening(false, true, false), "must hear its own code");
        Hierarchy hierarchy = new Hierarchy(PIXELS, List.of(FIRST), Streams.of(1));
        assertError(() -> hierarchy.learn(144), "Hierarchy.pixel: must be in [0, 143]");
        assertError(() -> hierarchy.moment(1, 0), "Hierarchy.level: must be in [0, 0]");
        assertError(() -> hierarchy.moment(0, 9), "Hierarchy.mac: must be in [0, 8]");
    }

    private static void assertError(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
