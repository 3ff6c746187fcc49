package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.engram.snn.recording.Variable.ISYN_INH;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.U;
import static org.engram.snn.recording.Variable.V;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    private final NetworkBuilder builder = Network.named("net");
    private final Population in = builder.population("in", 2, SpikeSourceArray.at(1, 2, 30));
    private final Population exc = builder.population(
            "exc",
            20,
            IfCurrExp.standard()
                    .with("i_offset", new Distribution.Uniform(0.5, 2))
                    .with("v", new Distribution.Uniform(-65, -50)));
    private final Network network = builder.connect(in, exc, Connector.allToAll(), Synapse.excitatory(1))
            .build();

    private Simulation simulation() {
        return Simulation.of(network).timestep(0.5).seed(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void viewsAreRowsOfTheWhole(int threads) {
        Neurons view = exc.slice(3, 18, 4);
        try (Simulation simulation = simulation()
                .threads(threads)
                .record(V, exc, view)
                .record(Recording.of(V, exc).every(2.5))) {
            Run run = simulation.run(50);
            Trace all = run.trace(V, exc);
            Trace some = run.trace(V, view);
            assertThat(some.channelCount()).isEqualTo(4);
            assertThat(some.label()).isEqualTo("v");
            assertThat(some.unit()).isEqualTo("mV");
            for (int c = 0; c < 4; c++) {
                assertThat(some.channel(c)).isEqualTo(3 + 4 * c);
                assertThat(some.values(c)).isEqualTo(all.values(3 + 4 * c));
            }
        }
    }

    @Test
    void intervalsPickSamples() {
        double[][] every = new double[20][];
        try (Simulation simulation = simulation().record(V, exc)) {
            Trace trace = simulation.run(50).trace(V, exc);
            assertThat(trace.size()).isEqualTo(100);
            assertThat(trace.interval()).isEqualTo(0.5);
            Arrays.setAll(every, trace::values);
        }
        try (Simulation simulation = simulation().record(Recording.of(V, exc).every(3.5))) {
            Trace trace = simulation.advance(1.5).advance(30).run(18.5).trace(V, exc);
            assertThat(trace.size()).isEqualTo(15);
            assertThat(trace.interval()).isEqualTo(3.5);
            for (int c = 0; c < 20; c++) {
                for (int k = 0; k < 15; k++) {
                    assertThat(trace.value(c, k)).isEqualTo(every[c][7 * k]);
                }
            }
        }
    }

    @Test
    void theFirstSampleIsTheInitialState() {
        try (Simulation simulation = simulation().record(V, exc)) {
            Run run = simulation.run(0.5);
            double[] initial = run.realization().values(exc, "v");
            Trace trace = run.trace(V, exc);
            assertThat(trace.size()).isEqualTo(1);
            for (int c = 0; c < 20; c++) {
                assertThat(trace.value(c, 0)).isEqualTo(initial[c]);
            }
        }
    }

    /** A neuron that fires in step t is above threshold in no sample, and at reset in the next one. */
    @Test
    void samplesAreTakenBeforeTheUpdate() {
        try (Simulation simulation = simulation().record(V, exc).record(SPIKES, exc)) {
            Run run = simulation.run(100);
            Trace trace = run.trace(V, exc);
            Raster spikes = run.spikes(exc);
            assertThat(spikes.size()).isGreaterThan(20);
            for (int k = 0; k < spikes.size(); k++) {
                int step = (int) Math.rint(spikes.time(k) / 0.5);
                assertThat(trace.value(spikes.neuron(k), step)).isLessThan(-50);
                if (step + 1 < trace.size()) {
                    assertThat(trace.value(spikes.neuron(k), step + 1)).isEqualTo(-65);
                }
            }
        }
    }

    @Test
    void spikesOfPartsAreThoseOfTheWhole() {
        Neurons view = exc.slice(1, 20, 3);
        try (Simulation whole = simulation().record(SPIKES, exc);
                Simulation part = simulation().record(SPIKES, view)) {
            Run all = whole.run(100);
            Run some = part.run(100);
            assertThat(some.spikes(view)).isEqualTo(all.spikes(view));
            assertThat(some.spikes(view).neuronCount()).isEqualTo(20);
            assertThat(some.spikes(view).label()).isEqualTo("exc");
            assertThat(some.spikes(view).size()).isGreaterThan(10);
            for (int i = 0; i < 20; i++) {
                double[] expected = i % 3 == 1 ? all.spikes(exc).timesOf(i) : new double[0];
                assertThat(some.spikes(view).timesOf(i)).isEqualTo(expected);
            }
        }
    }

    @Test
    void sourcesAreRecorded() {
        try (Simulation simulation = simulation().record(SPIKES, in)) {
            Raster spikes = simulation.run(10).spikes(in);
            assertThat(spikes.times()).containsExactly(1, 1, 2, 2);
            assertThat(spikes.neurons()).containsExactly(0, 1, 0, 1);
        }
    }

    @Test
    void nothingRecordedIsAnError() {
        try (Simulation simulation = simulation().record(SPIKES, in).record(V, exc.first(2))) {
            Run run = simulation.run(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.spikes(exc))
                    .withMessage("population 'exc': spikes were not recorded; record them before the run");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.trace(V, exc))
                    .withMessage("population 'exc': v were not recorded; record them before the run");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.trace(ISYN_INH, exc.first(2)))
                    .withMessageStartingWith("population 'exc': isyn_inh");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.weightTrace("in->exc"))
                    .withMessage("projection 'in->exc': weights were not recorded");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.weights("in->ex"))
                    .withMessage("projection: unknown name 'in->ex'; did you mean 'in->exc'? (one of in->exc)");
        }
    }

    @Test
    void whatACellDoesNotHaveCannotBeRecorded() {
        try (Simulation simulation = simulation()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.record(U, exc))
                    .withMessageStartingWith("population 'exc': recordable: unknown name 'u'")
                    .withMessageEndingWith("(one of v, isyn_exc, isyn_inh)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.record(V, in))
                    .withMessage("population 'in': recordable: unknown name 'v' (there is none)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.record(new Variable("isyn_ex"), exc))
                    .withMessageContaining("did you mean 'isyn_exc'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.recordWeights(1, "in->exk"))
                    .withMessage("projection: unknown name 'in->exk'; did you mean 'in->exc'? (one of in->exc)");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> simulation.record(Recording.of(SPIKES, exc).every(1)))
                    .withMessage("recording: spikes have no interval");
        }
    }

    @Test
    void strangersCannotBeRecorded() {
        Population stranger = new Population("exc", 3, IfCurrExp.standard());
        try (Simulation simulation = simulation()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.record(SPIKES, stranger))
                    .withMessage("recording: population 'exc' does not belong to this network");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            simulation.record(Recording.of(V, stranger.first(1)).every(1)));
        }
        Realization realization = Realization.of(network, 0.5, 1);
        for (Recording recording : List.of(new Recording.Spikes(stranger), new Recording.State(V, stranger, 1))) {
            Settings settings = Settings.of(Map.of("exc", Scheme.EXACT)).recording(recording);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ClockDrivenEngine().start(realization, settings))
                    .withMessage("recording: population 'exc' does not belong to this network");
        }
    }

    @Test
    void intervalsMustLieOnTheGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording.State(V, exc, 0))
                .withMessage("recording interval: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording.Weights(network.projection("in->exc"), Double.NaN))
                .withMessage("recording interval: must be > 0 ms, got NaN");
        try (Simulation simulation = simulation().record(Recording.of(V, exc).every(0.75))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessage("recording interval of v: must be a multiple of the timestep 0.5 ms, got 0.75 ms;"
                            + " change it or the timestep");
        }
        try (Simulation simulation = simulation().recordWeights(1e-12, "in->exc")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessage("recording interval of weight: must be at least one timestep of 0.5 ms, got 1E-12 ms");
        }
    }

    @Test
    void everyStepMeansTheTimestepOfTheRun() {
        try (Simulation simulation = Simulation.of(network).record(V, exc).timestep(0.25)) {
            Trace trace = simulation.run(10).trace(V, exc);
            assertThat(trace.interval()).isEqualTo(0.25);
            assertThat(trace.size()).isEqualTo(40);
        }
    }

    @Test
    void emptyRecordingsAreEmpty() {
        try (Simulation simulation = simulation().record(V, exc.first(0)).record(SPIKES, exc.first(0))) {
            Run run = simulation.run(5);
            assertThat(run.trace(V, exc.first(0)).channelCount()).isZero();
            assertThat(run.spikes(exc.first(0)).size()).isZero();
        }
    }
}
