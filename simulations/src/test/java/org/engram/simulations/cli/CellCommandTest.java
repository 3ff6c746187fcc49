package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.cell.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that simulates one cell, for every cell and scheme of the registry. */
class CellCommandTest {

    @TempDir
    private Path temporary;

    static Stream<Object[]> pairs() {
        return Cells.standard().stream()
                .map(cell -> cell.model())
                .filter(model -> !model.isSource())
                .flatMap(model -> Arrays.stream(Scheme.values())
                        .filter(scheme -> scheme != Scheme.REFERENCE && scheme.serves(model))
                        .map(scheme -> new Object[] {model.name(), scheme}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyCellRunsUnderEverySchemeThatServesIt(String model, Scheme scheme) throws IOException {
        Path out = temporary.resolve("cell");
        List<String> arguments = List.of(
                "cell", "--model", model, "--scheme", scheme.name(), "--duration", "20", "--out", out.toString());
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        String states = Cells.standard(model).model().states().stream()
                .map(Parameter::name)
                .reduce("time_ms", (names, name) -> names + "," + name);
        assertThat(Files.readAllLines(out.resolve("trace.csv"))).hasSize(201).startsWith(states);
    }

    @Test
    void aRefractoryPeriodRoundedUpIsNoted() {
        String[] arguments = {
            "cell",
            "--model",
            "IfCurrExp",
            "--set",
            "tau_refrac=0.25",
            "--duration",
            "10",
            "--out",
            temporary.resolve("cell").toString()
        };
        assertThat(CommandLineRun.of(arguments).err())
                .isEqualTo("note: population 'cell': tau_refrac of 0.25 ms lasts 0.3 ms, whole steps of 0.1 ms (scheme"
                        + " REFERENCE has no steps)\n");
        String[] quiet = Stream.concat(Arrays.stream(arguments), Stream.of("--quiet", "--overwrite"))
                .toArray(String[]::new);
        assertThat(CommandLineRun.of(quiet).err()).isEmpty();
    }

    @Test
    void theListOfCellsNamesTheirSchemes() {
        List<String> lines = CommandLineRun.of("list", "--cells").out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "HHCondExp +conductance exponential +v, m, h, n, gsyn_exc, gsyn_inh +EXPONENTIAL_EULER,"
                                + " RUNGE_KUTTA_4, REFERENCE"));
        for (var cell : Cells.standard()) {
            String name = cell.model().name();
            assertThat(lines).as(name).anyMatch(line -> line.startsWith(name + " "));
        }
        assertThat(CommandLineRun.of("list", "--cells", "--json").out()).contains("\"name\" : \"Izhikevich2007\"");
        assertThat(CommandLineRun.of("cell", "--help").out()).contains("EifCondAlphaIsfaIsta", "RUNGE_KUTTA_4");
    }
}
