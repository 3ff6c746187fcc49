package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step allocates nothing: an object a step, of 16 bytes, would already be ten times what is allowed here. */
@Timeout(60)
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 10_000;
    private static final double TIMESTEP = 0.1;

    /**
     * A cell under a scheme.
     *
     * @param cell the cell
     * @param scheme the scheme
     */
    record Case(StandardCell<?> cell, Scheme scheme) {}

    static Stream<Case> cases() {
        return Cells.variants().stream()
                .filter(cell -> !cell.model().isSource() && !cell.model().name().equals("HHCondExp"))
                .flatMap(cell -> Stream.of(Scheme.values())
                        .filter(scheme -> scheme != Scheme.REFERENCE && scheme.serves(cell.model()))
                        .map(scheme -> new Case(cell, scheme)));
    }

    private static Network network(StandardCell<?> cell) {
        NetworkBuilder builder = Network.named("net");
        double weight = weight(cell.model());
        Population in = builder.population("in", 10, SpikeSourcePoisson.atRate(50));
        Population cells = builder.population("cells", 20, cell);
        Synapse synapse = Synapse.excitatory(new Distribution.Uniform(0, weight));
        builder.connect(in, cells, Connector.fixedProbability(0.3), synapse);
        builder.connect(
                in,
                cells,
                Connector.fixedProbability(0.3),
                synapse.stdp(new SpikePair(20, 20, weight / 50, weight / 40), new WeightRule.Additive(0, weight)));
        builder.stimulate(PoissonInput.excitatory(cells, 100, weight / 10));
        return builder.build();
    }

    private static double weight(CellModel model) {
        if (model.input() == InputShape.CURRENT_DELTA) {
            return 100;
        }
        return model.input().isConductance() ? 0.02 : 2;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAllocateNothing(Case each) {
        assertThat(allocated(each, false)).as("%s", each).isLessThan(STEPS);
    }

    /** Spikes are kept in blocks of 128 KB, each begun once; the spikes here fill far less than one. */
    @ParameterizedTest
    @MethodSource("cases")
    void recordedSpikesTakeTheirBlocksAlone(Case each) {
        assertThat(allocated(each, true)).as("%s", each).isLessThan(STEPS);
    }

    private static long allocated(Case each, boolean isRecording) {
        Network network = network(each.cell());
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        schemes.put("cells", each.scheme());
        Settings settings = Settings.of(schemes);
        if (isRecording) {
            settings = settings.recording(Recording.of(Variable.SPIKES, network.population("cells")));
        }
        try (Session session = new ClockDrivenEngine().start(Realization.of(network, TIMESTEP, 1), settings)) {
            session.advance(3 * STEPS * TIMESTEP);
            long least = Long.MAX_VALUE;
            for (int k = 0; k < 3; k++) {
                long before =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                session.advance(STEPS * TIMESTEP);
                least = Math.min(
                        least,
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            }
            return least;
        }
    }
}
