package org.engram.simulations.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Toolkit;
import org.engram.simulations.bench.HopfieldBenchmark;
import org.engram.simulations.bench.NumpyPeer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times recalls of a Hopfield network beside numpy. */
@Command(
        name = "hopfield",
        description = {
            "Time recalls of a Hopfield network with random patterns, from cues with a tenth of the units flipped, on",
            "one thread: by the units' bits, in batches, and by a matrix; beside a numpy programme where numpy is",
            "present, run right after on one thread, and beside what C reaches on one core of the machine class.",
            "All are the best of repeated runs, per second of processor time."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  engram bench hopfield", "  engram bench hopfield --neurons 10000 --patterns 1000 --json"})
final class HopfieldBenchCommand implements Callable<Integer> {

    @Option(names = "--neurons", paramLabel = "N", description = "Number of units (default: 10000).")
    private int neurons = 10_000;

    @Option(names = "--patterns", paramLabel = "P", description = "Number of stored patterns (default: 1000).")
    private int patterns = 1000;

    @Option(names = "--cues", paramLabel = "N", description = "Cues of a batch (default: 64).")
    private int cues = 64;

    @Option(names = "--seconds", paramLabel = "S", description = "Time for each way (default: 2).")
    private double seconds = 2;

    @Option(names = "--no-numpy", description = "Do not run the numpy programme.")
    private boolean withoutNumpy;

    @Mixin
    private OutputOptions output;

    HopfieldBenchCommand() {}

    @Override
    public Integer call() throws IOException {
        List<HopfieldBenchmark.Result> results = new HopfieldBenchmark(neurons, patterns, cues, seconds).run();
        Map<String, Double> numpy = withoutNumpy
                ? Map.of()
                : NumpyPeer.run("hopfield_numpy.py", neurons, patterns, cues, seconds)
                        .orElse(Map.of());
        output.print(object(results, numpy), out -> print(out, results, numpy));
        return ExitCode.DONE;
    }

    private Map<String, Object> object(List<HopfieldBenchmark.Result> results, Map<String, Double> numpy) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sim", "Engram " + Toolkit.version() + ", Java " + System.getProperty("java.version"));
        object.put("vector_api", hasVectorApi());
        object.put("neurons", neurons);
        object.put("patterns", patterns);
        object.put("cues", cues);
        List<Object> paths = new ArrayList<>();
        for (HopfieldBenchmark.Result result : results) {
            Map<String, Object> path = new LinkedHashMap<>();
            path.put("path", result.path());
            path.put("unit", result.unit() + " per second");
            path.put("value", result.value());
            if (numpy.containsKey(result.peer())) {
                path.put("numpy", numpy.get(result.peer()));
                path.put("times_numpy", ratio(result, numpy));
            }
            if (!Double.isNaN(result.limit())) {
                path.put("limit", result.limit());
                path.put("share_of_limit", result.value() / result.limit());
            }
            paths.add(path);
        }
        object.put("paths", paths);
        return object;
    }

    private static boolean hasVectorApi() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static double ratio(HopfieldBenchmark.Result result, Map<String, Double> numpy) {
        return result.value() / numpy.getOrDefault(result.peer(), Double.NaN);
    }

    private void print(PrintWriter out, List<HopfieldBenchmark.Result> results, Map<String, Double> numpy) {
        out.println("hopfield: N = " + neurons + ", P = " + patterns + ", batches of " + cues + "; Java "
                + System.getProperty("java.version") + (hasVectorApi() ? " with" : " without") + " the Vector API");
        TextTable table = new TextTable("WAY", "PER SECOND", "", "NUMPY", "TIMES NUMPY", "C", "TIMES C");
        for (HopfieldBenchmark.Result result : results) {
            boolean hasPeer = numpy.containsKey(result.peer());
            boolean hasLimit = !Double.isNaN(result.limit());
            table.add(
                    result.path(),
                    decimals(result.value()),
                    result.unit(),
                    hasPeer ? decimals(numpy.getOrDefault(result.peer(), Double.NaN)) : "",
                    hasPeer ? decimals(ratio(result, numpy)) : "",
                    hasLimit ? decimals(result.limit()) : "",
                    hasLimit ? decimals(result.value() / result.limit()) : "");
        }
        table.lines().forEach(out::println);
        if (numpy.isEmpty() && !withoutNumpy) {
            out.println("No Python with numpy was found to compare with.");
        }
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.0f", number);
    }
}
