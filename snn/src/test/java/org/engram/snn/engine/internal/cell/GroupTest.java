package org.engram.snn.engine.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.DoubleRing;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.value.Distribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the kernel of every cell under every clock-driven scheme. */
class GroupTest {

    private static final double TIMESTEP = 0.05;
    private static final int SIZE = 5;
    private static final int STEPS = 3000;

    static Stream<Object[]> pairs() {
        return Cells.variants().stream()
                .filter(cell -> !cell.model().isSource())
                .flatMap(cell -> Arrays.stream(Scheme.values())
                        .filter(scheme -> scheme != Scheme.REFERENCE && scheme.serves(cell.model()))
                        .map(scheme -> new Object[] {cell, scheme}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStateRestoredGoesOnBitForBit(StandardCell<?> cell, Scheme scheme) {
        Slice slice = slice(cell);
        Group straight = Kernels.neurons(slice, scheme, Precision.DOUBLE);
        List<Integer> spikes = run(straight, slice, 0, STEPS);
        assertThat(spikes).hasSizeGreaterThan(SIZE);
        for (int stop : new int[] {0, 1, 777, 1500}) {
            Group first = Kernels.neurons(slice, scheme, Precision.DOUBLE);
            List<Integer> pieces = run(first, slice, 0, stop);
            Group second = Kernels.neurons(slice, scheme, Precision.DOUBLE);
            run(second, slice, 0, 123);
            second.restore(new StateReader(new ByteArrayInputStream(bytes(first))));
            assertThat(bytes(second)).isEqualTo(bytes(first));
            pieces.addAll(run(second, slice, stop, STEPS));
            assertThat(pieces).isEqualTo(spikes);
            assertThat(bytes(second)).isEqualTo(bytes(straight));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStateIsThereFromItsInitialValueOn(StandardCell<?> cell, Scheme scheme) {
        Slice slice = slice(cell);
        Group group = Kernels.neurons(slice, scheme, Precision.DOUBLE);
        for (Parameter state : cell.model().states()) {
            double[] initial = slice.values(state.name());
            StateView view = group.state(state.name());
            for (int i = 0; i < SIZE; i++) {
                assertThat(view.get(i)).isEqualTo(initial[i]);
            }
        }
        run(group, slice, 0, STEPS);
        for (Parameter state : cell.model().states()) {
            assertThat(group.state(state.name()).get(0)).isFinite();
        }
    }

    private static byte[] bytes(Group group) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        group.save(new StateWriter(bytes));
        return bytes.toByteArray();
    }

    /** Spikes as {@code step * SIZE + neuron}, under input that depends on the step alone. */
    private static List<Integer> run(Group group, Slice slice, int from, int to) {
        CellModel model = slice.population().cell().model();
        double strength = switch (model.input()) {
            case CONDUCTANCE_EXPONENTIAL, CONDUCTANCE_ALPHA -> 0.01;
            case VOLTAGE_DELTA -> 5;
            default -> model.name().equals("Izhikevich2007") ? 0.05 : 2;
        };
        DoubleRing ring = new DoubleRing(SIZE, 1);
        IntList fired = new IntList();
        List<Integer> spikes = new ArrayList<>();
        for (int step = from; step < to; step++) {
            Random random = new Random(step);
            for (int i = 0; i < SIZE && random.nextInt(10) == 0; i++) {
                ring.add(step, random.nextInt(4) == 0 && model.input().hasTwoChannels() ? 1 : 0, i, strength);
            }
            fired.clear();
            group.step(step, ring, 0, fired);
            ring.clear(step);
            for (int k = 0; k < fired.size(); k++) {
                spikes.add(step * SIZE + fired.get(k));
            }
        }
        return spikes;
    }

    /** Neurons that differ in one parameter, with a current that makes them fire. */
    private static Slice slice(StandardCell<?> cell) {
        boolean wantsUnits = cell.model().name().equals("Izhikevich");
        NetworkBuilder builder = Network.named("net");
        Population population = builder.population("p", SIZE, cell.with("v", new Distribution.Uniform(-70, -60)));
        builder.inject(
                StepCurrent.from(5, wantsUnits ? 8 : cell.model().name().startsWith("Izh") ? 0.1 : 1.2), population);
        return new Slice(Realization.of(builder.build(), TIMESTEP, 7), population, 0, SIZE);
    }
}
