package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.engram.core.progress.Progress;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.value.Listed;
import org.engram.snn.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SimulationTest {

    private static final Population CELL =
            new Population("cell", 5, IfCurrExp.standard().withIOffset(1));
    private static final Network NETWORK = new Network("net", List.of(CELL), List.of(), List.of());

    /** Progress that notes what it is told, and can fail. */
    private static final class Noted implements Progress {

        private final List<String> told = new ArrayList<>();
        private final long failAt;

        Noted(long failAt) {
            this.failAt = failAt;
        }

        @Override
        public void start(String task, long total) {
            told.add(task + " " + total);
        }

        @Override
        public void advance(long done) {
            if (done == failAt) {
                throw new IllegalStateException("no more paper");
            }
            told.add(Long.toString(done));
        }

        @Override
        public void finish() {
            told.add("finished");
        }
    }

    @Test
    void standardSettings() {
        try (Simulation simulation = Simulation.of(NETWORK)) {
            Run run = simulation.run(1);
            assertThat(run.realization().timestep()).isEqualTo(0.1);
            assertThat(run.realization().seed()).isZero();
            assertThat(run.settings().threads()).isEqualTo(1);
            assertThat(run.settings().schemes()).isEqualTo(Map.of("cell", Scheme.EXACT));
            assertThat(run.duration()).isEqualTo(1);
        }
    }

    @Test
    void runsGoOn() {
        try (Simulation simulation = Simulation.of(NETWORK).record(SPIKES, CELL)) {
            assertThat(simulation.result().duration()).isZero();
            assertThat(simulation.result().spikes(CELL).size()).isZero();
            assertThat(simulation.run(0).duration()).isZero();
            assertThat(simulation.run(40).spikes(CELL).size()).isEqualTo(5);
            assertThat(simulation.run(40.5).duration()).isEqualTo(80.5);
            assertThat(simulation.result().spikes(CELL).size()).isEqualTo(10);
        }
    }

    @Test
    void settingsAreFixedByTheFirstRun() {
        List<Consumer<Simulation>> changes = List.of(
                s -> s.timestep(1),
                s -> s.seed(1),
                s -> s.threads(2),
                s -> s.scheme(Scheme.EXACT),
                s -> s.engine(new ClockDrivenEngine()),
                s -> s.progress(Progress.silent()),
                s -> s.record(V, CELL),
                s -> s.record(Recording.of(V, CELL).every(1)));
        try (Simulation simulation = Simulation.of(NETWORK)) {
            simulation.run(1);
            for (Consumer<Simulation> change : changes) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> change.accept(simulation))
                        .withMessage("Simulation: settings are fixed once it runs; make a new one");
            }
        }
    }

    @Test
    void nonsenseIsRefused() {
        try (Simulation simulation = Simulation.of(NETWORK)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.timestep(-0.1))
                    .withMessage("timestep: must be > 0 ms, got -0.1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.threads(0))
                    .withMessage("threads: must be in [1, 1024], got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(-1))
                    .withMessage("duration: must be >= 0 ms, got -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(Double.NaN))
                    .withMessage("duration: must be >= 0 ms, got NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(0.25))
                    .withMessage("duration: must be a multiple of the timestep 0.1 ms, got 0.25 ms; change it or the"
                            + " timestep");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1e10))
                    .withMessageStartingWith("duration: must be below 2^31 steps");
            assertThat(simulation.run(1).duration()).isEqualTo(1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of()).withThreads(2000))
                .withMessage("threads: must be in [1, 1024], got 2000");
    }

    @Test
    void populationsNeedAScheme() {
        Settings settings = Settings.of(Map.of());
        Realization realization = Realization.of(NETWORK, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockDrivenEngine().run(realization, settings, 1))
                .withMessage("population 'cell': no scheme given");
        Settings wrong = Settings.of(Map.of("cell", Scheme.IZHIKEVICH_2003));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockDrivenEngine().run(realization, wrong, 1))
                .withMessageStartingWith("population 'cell': scheme IZHIKEVICH_2003 does not serve IfCurrExp;");
    }

    @Test
    void resetMustLieBelowTheThreshold() {
        Population population =
                new Population("cell", 2, IfCurrExp.standard().withVReset(-50).withTauRefrac(5));
        Network network = new Network("net", List.of(population), List.of(), List.of());
        for (Scheme scheme : List.of(Scheme.EXACT, Scheme.SPINNAKER)) {
            try (Simulation simulation = Simulation.of(network).scheme(scheme)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> simulation.run(1))
                        .withMessage("population 'cell': v_reset of neuron 0 must be below v_thresh -50 mV, got -50");
            }
        }
    }

    @Test
    void spikeTimesMustLieOnTheGrid() {
        Population source = new Population("in", 1, SpikeSourceArray.at(1, 1.25));
        try (Simulation simulation = Simulation.of(new Network("net", List.of(source), List.of(), List.of()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessage("population 'in': spike time of source 0: must be a multiple of the timestep 0.1 ms,"
                            + " got 1.25 ms; change it or the timestep");
        }
    }

    /** As when weights in pA are taken for nA. */
    @Test
    void runawayNeuronsAreReported() {
        Population population =
                new Population("cell", 3, Izhikevich.standard().with("i_offset", Listed.of(0, 10, 1e7)));
        Network network = new Network("net", List.of(population), List.of(), List.of());
        try (Simulation simulation = Simulation.of(network).timestep(1).threads(2)) {
            assertThatThrownBy(() -> simulation.run(1000))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("population 'cell' neuron 2: v became NaN; its input is too strong for the timestep of"
                            + " 1 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void progressIsToldOfEveryStep(int threads) {
        Noted progress = new Noted(-1);
        try (Simulation simulation =
                Simulation.of(NETWORK).timestep(1).threads(threads).progress(progress)) {
            simulation.advance(3).advance(2);
        }
        assertThat(progress.told)
                .containsExactly("simulate net 3", "1", "2", "3", "finished", "simulate net 2", "1", "2", "finished");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void failuresReachTheCallerAndEndTheRun(int threads) {
        try (Simulation simulation = Simulation.of(NETWORK)
                .timestep(1)
                .threads(threads)
                .progress(new Noted(7))
                .record(SPIKES, CELL)) {
            assertThatThrownBy(() -> simulation.run(1000))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more paper");
            List<Consumer<Simulation>> uses = List.of(s -> s.advance(1), Simulation::result, s -> s.plasticity(false));
            for (Consumer<Simulation> use : uses) {
                assertThatThrownBy(() -> use.accept(simulation))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the run failed and cannot go on; start a new one");
            }
        }
    }
}
