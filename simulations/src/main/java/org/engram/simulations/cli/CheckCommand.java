package org.engram.simulations.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.engram.hardware.spinnaker.ExportReport;
import org.engram.hardware.spinnaker.SpinnakerExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a board will do to a network, without writing anything. */
@Command(
        name = "check",
        description = "Say what a SpiNNaker board will do to a network; exit code 1 if it cannot run it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram check hippocampus --board spinn5",
            "  engram check network.json --timestep 1 --duration 1000"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private BoardOptions board;

    @Option(names = "--seed", paramLabel = "N", description = "Root seed (default: the file's, else 42).")
    private @Nullable Long seed;

    @Mixin
    private OutputOptions output;

    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        LoadedNetwork loaded = board.network();
        SpinnakerExport export = board.export(loaded, seed != null ? seed : loaded.seed());
        ExportReport report = loaded.named(export::check);
        output.print(report.toJson(), out -> out.print(report.summary()));
        return report.exportable() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
