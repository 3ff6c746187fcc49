package org.engram.simulations.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ResultDocument;
import org.engram.simulations.experiment.ResultWriter;
import org.engram.simulations.experiment.RunRecord;
import org.engram.simulations.experiment.Verdict;

/**
 * A run that leaves a result directory, whole or not at all, and tells the person at the terminal what came out.
 *
 * @param options seed, directory, threads and output of the command
 * @param kind what is run, such as {@code experiment}
 * @param id which one
 * @param seed root seed of the run
 * @param parameters what {@code result.json} records beside the seed
 */
record RecordedRun(RunOptions options, String kind, String id, long seed, Map<String, ?> parameters) {

    private static final int MOST_ROWS = 40;
    private static final MathContext SHOWN = new MathContext(6);

    /** The work itself: writes figures and tables into the directory and returns what it found. */
    interface Work {

        /** Does the work. */
        ExperimentResult run(ResultDirectory directory) throws IOException;
    }

    /** Does the work in a fresh directory, records it, moves it into place and returns the exit code. */
    int execute(Work work) throws IOException {
        Path target = options.out(id);
        int threads = options.threads();
        Instant started = Instant.now();
        long clock = System.nanoTime();
        try (ResultDirectory directory = ResultDirectory.create(target, options.overwrite())) {
            ExperimentResult result = work.run(directory);
            RunRecord circumstances =
                    new RunRecord(options.typed(), threads, started, Duration.ofNanos(System.nanoTime() - clock));
            ResultDocument document = new ResultDocument(kind, id, seed, parameters, result);
            List<String> names = ResultWriter.write(directory, document, circumstances);
            directory.commit();
            show(document, names, target);
            return result.agrees() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private void show(ResultDocument document, List<String> files, Path target) {
        Map<String, Object> object = document.toMap(files);
        object.put("directory", target.toString());
        options.output().print(object, out -> {
            if (!options.quiet()) {
                print(out, document.result(), files, target);
            }
        });
    }

    private void print(PrintWriter out, ExperimentResult result, List<String> files, Path target) {
        for (Table table : result.tables()) {
            TextTable.of(table, MOST_ROWS).forEach(out::println);
            out.println();
        }
        if (!result.claims().isEmpty()) {
            TextTable claims = new TextTable("VERDICT", "EXPECTED", "TOLERANCE", "MEASURED", "CLAIM");
            for (Claim claim : result.claims()) {
                claims.add(
                        claim.verdict().text(),
                        claim.expected(),
                        claim.tolerance(),
                        claim.measured(),
                        claim.statement() + " [" + claim.source() + "]");
            }
            claims.lines().forEach(out::println);
            out.println();
        }
        result.values().forEach((name, value) -> out.println(name + " = " + rounded(value)));
        out.println(id + ": " + summary(result));
        List<String> names = new ArrayList<>(files);
        names.add(ResultWriter.RESULT);
        names.add(ResultWriter.RUN);
        out.println("results in " + target + ": " + String.join(", ", names));
    }

    /** A number as a person reads it; {@code result.json} has all its digits. */
    private static String rounded(double value) {
        return Check.text(
                Double.isFinite(value) ? new BigDecimal(value).round(SHOWN).doubleValue() : value);
    }

    private static String summary(ExperimentResult result) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = result.claims().stream()
                    .filter(claim -> claim.verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.add(count + " " + verdict.text());
            }
        }
        return counts.isEmpty() ? "done" : String.join(", ", counts);
    }
}
