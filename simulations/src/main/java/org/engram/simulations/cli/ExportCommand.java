package org.engram.simulations.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.io.ResultDirectory;
import org.engram.hardware.spinnaker.ExportReport;
import org.engram.hardware.spinnaker.SpinnakerExport;
import org.engram.simulations.experiment.ExperimentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the bundle that takes a network to a SpiNNaker board, after checking it. */
@Command(
        name = "export",
        description = "Export a network to SpiNNaker: description, schema, Python loader and report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram export hippocampus --board spinn5 --out bundle",
            "  engram export network.json --timestep 1 --duration 1000 --out bundle",
            "  python3 bundle/run_on_spinnaker.py"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private BoardOptions board;

    @Mixin
    private RunOptions options;

    ExportCommand() {}

    @Override
    public Integer call() throws IOException {
        LoadedNetwork loaded = board.network();
        long seed = options.seedOr(loaded.seed());
        SpinnakerExport export = board.export(loaded, seed);
        ExportReport report = loaded.named(export::check);
        if (!report.exportable()) {
            options.output().print(report.toJson(), out -> out.print(report.summary()));
            return ExitCode.CHECK_FAILED;
        }
        if (!options.quiet() && !options.output().json()) {
            options.output().out().println(report.summary());
        }
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("network", board.source());
        recorded.put("board", board.board());
        return new RecordedRun(options, "export", "export", seed, recorded)
                .execute(directory -> write(export, report, directory));
    }

    private static ExperimentResult write(SpinnakerExport export, ExportReport report, ResultDirectory directory)
            throws IOException {
        Path text = directory.path("report.txt");
        export.writeInto(text.resolveSibling(""));
        Files.writeString(text, report.summary(), StandardCharsets.UTF_8);
        Files.writeString(directory.path("report.json"), report.toJson(), StandardCharsets.UTF_8);
        return ExperimentResult.of().withValue("cores", (double) report.cores());
    }
}
