package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs in one, in pieces, and from a checkpoint. */
final class EventCuts {

    private static final double DURATION = 120;

    private EventCuts() {}

    /** Asserts that a simulation gives the same bits however it is cut. */
    static void assertHarmless(Supplier<Simulation> made) {
        Outcome whole;
        try (Simulation simulation = made.get()) {
            whole = Outcome.of(simulation.run(DURATION));
        }
        try (Simulation simulation = made.get()) {
            for (double piece : new double[] {0.5, 7, 0, 12.5, 30, 9.5, 0.5, 60}) {
                simulation.advance(piece).result();
            }
            assertThat(Outcome.of(simulation.result())).isEqualTo(whole);
        }
        try {
            Path file = Files.createTempFile("event", ".checkpoint");
            try (Simulation first = made.get();
                    Simulation second = made.get()) {
                first.advance(41.5).save(file);
                assertThat(Outcome.of(second.resume(file).run(DURATION - 41.5))).isEqualTo(whole);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
