package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.engram.core.io.FormatException;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was saved and resumed is the run that was never interrupted, to the bit. */
@Timeout(60)
class CheckpointTest {

    private static final double DURATION = 200;

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("run.checkpoint");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void resumedRunsAreUninterruptedRuns(long seed) {
        Outcome whole;
        try (Simulation simulation = RandomNetwork.simulation(seed, 1)) {
            whole = Outcome.of(simulation.run(DURATION));
        }
        int[][] threads = {{1, 1}, {1, 3}, {3, 1}, {2, 7}};
        Generator random = Streams.of(seed).child("threads and times").generator();
        for (int[] beforeAndAfter : threads) {
            double until = 0.5 * random.nextInt(2 * (int) DURATION);
            try (Simulation first = RandomNetwork.simulation(seed, beforeAndAfter[0])) {
                first.advance(until).save(file());
            }
            try (Simulation second = RandomNetwork.simulation(seed, beforeAndAfter[1])) {
                assertThat(Outcome.of(second.resume(file()).run(DURATION - until)))
                        .as("seed %d, saved at %s ms, threads %s", seed, until, Arrays.toString(beforeAndAfter))
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void resumedRunsAreUninterruptedRunsInEveryPrecision(Precision precision) {
        Outcome whole;
        try (Simulation simulation = RandomNetwork.simulation(5, 1).precision(precision)) {
            whole = Outcome.of(simulation.run(DURATION));
        }
        try (Simulation first = RandomNetwork.simulation(5, 2).precision(precision)) {
            first.advance(71.5).save(file());
        }
        try (Simulation second = RandomNetwork.simulation(5, 3).precision(precision)) {
            assertThat(Outcome.of(second.resume(file()).run(DURATION - 71.5))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void filesDoNotDependOnThreads(long seed) throws IOException {
        for (Precision precision : Precision.values()) {
            filesDoNotDependOnThreads(seed, precision);
        }
    }

    private void filesDoNotDependOnThreads(long seed, Precision precision) throws IOException {
        byte[][] files = new byte[3][];
        int[] threads = {1, 2, 5};
        for (int k = 0; k < files.length; k++) {
            try (Simulation simulation =
                    RandomNetwork.simulation(seed, threads[k]).precision(precision)) {
                simulation.advance(71.5).save(file());
            }
            files[k] = Files.readAllBytes(file());
        }
        for (int k = 1; k < files.length; k++) {
            assertThat(Arrays.mismatch(files[k], files[0]))
                    .as("seed %d, %d threads: first byte that differs", seed, threads[k])
                    .isEqualTo(-1);
        }
    }

    /** Saving reads the run, and changes nothing in it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void savingChangesNothing(long seed) {
        Outcome whole;
        try (Simulation simulation = RandomNetwork.simulation(seed, 2)) {
            whole = Outcome.of(simulation.run(DURATION));
        }
        try (Simulation simulation = RandomNetwork.simulation(seed, 2)) {
            for (int k = 0; k < 10; k++) {
                simulation.advance(DURATION / 10).save(file());
            }
            assertThat(Outcome.of(simulation.result())).as("seed %d", seed).isEqualTo(whole);
        }
    }

    @Test
    void chainsOfCheckpointsGoOn() {
        Outcome whole;
        try (Simulation simulation = RandomNetwork.simulation(5, 1)) {
            whole = Outcome.of(simulation.run(DURATION));
        }
        try (Simulation simulation = RandomNetwork.simulation(5, 3)) {
            simulation.save(file());
        }
        for (int k = 0; k < 10; k++) {
            try (Simulation simulation = RandomNetwork.simulation(5, 1 + k % 4)) {
                simulation.resume(file()).advance(DURATION / 10).save(file());
            }
        }
        try (Simulation simulation = RandomNetwork.simulation(5, 2)) {
            simulation.resume(file());
            assertThat(simulation.time()).isEqualTo(DURATION);
            assertThat(Outcome.of(simulation.result())).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plasticityStaysOffOrOn(boolean switchedBack) {
        UnaryOperator<Simulation> first = s -> s.advance(60).plasticity(false).advance(20);
        UnaryOperator<Simulation> second =
                s -> s.advance(20).plasticity(switchedBack).advance(50);
        Outcome whole;
        try (Simulation simulation = RandomNetwork.simulation(3, 1)) {
            whole = Outcome.of(second.apply(first.apply(simulation)).result());
        }
        try (Simulation simulation = RandomNetwork.simulation(3, 2)) {
            first.apply(simulation).save(file());
        }
        try (Simulation simulation = RandomNetwork.simulation(3, 3)) {
            assertThat(Outcome.of(second.apply(simulation.resume(file())).result()))
                    .isEqualTo(whole);
        }
    }

    @Test
    void checkpointsSayWhatTheyAre() {
        try (Simulation simulation = simulation()) {
            simulation.advance(12.5).save(file());
        }
        Checkpoint checkpoint = Checkpoint.read(file());
        assertThat(checkpoint.time()).isEqualTo(12.5);
        assertThat(checkpoint.toolkit()).isEqualTo(org.engram.core.Toolkit.version());
        assertThat(checkpoint.belongsTo())
                .containsEntry("network", "net")
                .containsEntry("seed", "3")
                .containsEntry("timestep", "0.5 ms")
                .containsEntry("precision", "DOUBLE")
                .containsEntry("schemes", "{cells=EXACT}");
        assertThat(checkpoint).hasToString("Checkpoint[" + file() + ", net at 12.5 ms]");
    }

    private static Network network(double weight) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 5, SpikeSourcePoisson.atRate(200));
        Population cells = builder.population("cells", 9, IfCurrExp.standard());
        return builder.connect(in, cells, Connector.allToAll(), Synapse.excitatory(weight))
                .build();
    }

    private static Simulation simulation() {
        return simulation(2);
    }

    private static Simulation simulation(double weight) {
        Network network = network(weight);
        return Simulation.of(network).timestep(0.5).seed(3).record(Variable.SPIKES, network.population("cells"));
    }

    @Test
    void otherRunsAreRefused() {
        try (Simulation simulation = simulation()) {
            simulation.advance(20).save(file());
        }
        refused(simulation(3), "was saved from a run with description ");
        refused(simulation().seed(4), "was saved from a run with seed 3, this one has 4; resume it with that seed");
        refused(
                simulation().timestep(0.25),
                "was saved from a run with timestep 0.5 ms, this one has 0.25 ms; resume it with that timestep");
        refused(
                simulation().scheme(Scheme.SPINNAKER),
                "was saved from a run with schemes {cells=EXACT}, this one has {cells=SPINNAKER}; resume it with those"
                        + " schemes");
        refused(
                simulation().record(Variable.V, network(2).population("cells")),
                "was saved from a run with recordings ");
        refused(
                simulation().arrivals(Arrivals.at(network(2).population("cells"), Receptor.EXCITATORY, 1, 2)),
                "was saved from a run with arrivals ");
        refused(RandomNetwork.simulation(1, 1), "was saved from a run with network net, this one has random 1;");
        try (Simulation simulation = simulation()) {
            assertThat(simulation.resume(file()).run(0).duration()).isEqualTo(20);
        }
    }

    private void refused(Simulation simulation, String message) {
        try (simulation) {
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> simulation.resume(file()).run(1))
                    .withMessageStartingWith(file() + ": " + message)
                    .withMessageNotContainingAny("\n");
        }
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        try (Simulation simulation = simulation()) {
            simulation.advance(20).save(file());
        }
        byte[] good = Files.readAllBytes(file());
        for (int k = 0; k < good.length; k += 13) {
            byte[] bad = good.clone();
            bad[k] ^= (byte) (1 << k % 8);
            refused(bad);
        }
        for (int length = 0; length < good.length; length += 37) {
            refused(Arrays.copyOf(good, length));
        }
        refused(Arrays.copyOf(good, good.length + 1));
        refused(new byte[0]);
        Files.write(file(), good);
        try (Simulation simulation = simulation()) {
            assertThat(simulation.resume(file()).time()).isEqualTo(20);
        }
    }

    private void refused(byte[] content) throws IOException {
        Files.write(file(), content);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Checkpoint.read(file()))
                .withMessageMatching(".*: is (not a checkpoint, which begins with ENGRAMCP|damaged or cut off: .*)");
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        try (Simulation simulation = simulation()) {
            simulation.advance(20).save(file());
        }
        byte[] newer = Files.readAllBytes(file());
        newer[15] = 2;
        java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
        sum.update(newer, 0, newer.length - 8);
        java.nio.ByteBuffer.wrap(newer).putLong(newer.length - 8, sum.getValue());
        Files.write(file(), newer);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Checkpoint.read(file()))
                .withMessageStartingWith(file() + ": has version 2 of the format, written by Engram ");
    }

    @Test
    void missingFilesAndDirectoriesAreRefused() {
        for (Path path : List.of(directory, directory.resolve("none"))) {
            try (Simulation simulation = simulation()) {
                assertThatExceptionOfType(FormatException.class)
                        .isThrownBy(() -> simulation.resume(path).run(1))
                        .withMessageStartingWith(path + ": ");
            }
        }
        try (Simulation simulation = simulation()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.save(directory))
                    .withMessage(directory + ": is a directory, not a file");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.resume(file()))
                    .withMessage("Simulation: settings are fixed once it runs; make a new one");
        }
    }

    /** A file that cannot be completed leaves the one before and nothing else. */
    @Test
    void filesAppearWholeOrNotAtAll() throws IOException {
        try (Simulation simulation = simulation()) {
            simulation.advance(20).save(file());
            byte[] good = Files.readAllBytes(file());
            Session broken = new Session() {
                @Override
                public double time() {
                    return 0;
                }

                @Override
                public void save(StateWriter out) {
                    throw new IllegalStateException("no more ink");
                }

                @Override
                public void restore(StateReader in) {}

                @Override
                public void advance(double duration) {}

                @Override
                public void plasticity(boolean on) {}

                @Override
                public Run result() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {}
            };
            Settings settings = Settings.of(java.util.Map.of());
            var realization = org.engram.snn.network.Realization.of(network(1), 0.5, 1);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> Checkpoint.write(file(), new ClockDrivenEngine(), realization, settings, broken))
                    .withMessage("no more ink");
            assertThat(Files.readAllBytes(file())).isEqualTo(good);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }
}
