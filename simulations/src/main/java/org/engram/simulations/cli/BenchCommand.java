package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Check;
import org.engram.core.Toolkit;
import org.engram.simulations.bench.Benchmark;
import org.engram.simulations.bench.BenchmarkNetwork;
import org.engram.simulations.experiment.Json;
import org.engram.snn.engine.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Times the clock-driven engine on the networks that simulators are compared by. */
@Command(
        name = "bench",
        subcommands = {HopfieldBenchCommand.class, SdrBenchCommand.class, SparseyBenchCommand.class},
        description = {
            "Time the clock-driven engine on a network of other simulators, recalls of a Hopfield network, sparse vectors,",
            "or Sparsey.",
            "The networks:",
            "  a  Izhikevich 2003: 1000 neurons, all to all, noise; 10 s",
            "  b  Vogels-Abbott: 4000 leaky neurons with currents, 0.1 ms; 10 s",
            "  c  Izhikevich: 100,000 neurons, 1000 targets each, delays; 1 s",
            "  d  Izhikevich with plasticity: 1000 neurons, 100 targets each; 10 s",
            "The first run is cold: it includes the compilation of the loops. Building is not part of the simulation."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram bench a",
            "  engram bench c --size 20000",
            "  engram bench hopfield",
            "  engram bench sdr",
            "  engram bench sparsey",
            "  engram bench c --precision PACKED --threads 2 --repeat 3 --json"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 1024;
    private static final int MOST_REPEATS = 1000;

    @Parameters(paramLabel = "NET", arity = "0..1", description = "a, b, c or d.")
    private String net = "";

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: 1).")
    private int threads = 1;

    @Option(names = "--repeat", paramLabel = "N", description = "Number of runs in this JVM (default: 5).")
    private int repeat = 5;

    @Option(names = "--precision", paramLabel = "NAME", description = "DOUBLE, SINGLE or PACKED (default: SINGLE).")
    private String precision = Precision.SINGLE.name();

    @Option(names = "--size", paramLabel = "N", description = "Neurons of network c (default: 100000).")
    private int size = BenchmarkNetwork.LARGE;

    @Option(names = "--targets", paramLabel = "N", description = "Targets of each neuron of network c (default: 1000).")
    private int targets = BenchmarkNetwork.MANY;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    BenchCommand() {}

    @Override
    public Integer call() {
        if (net.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'NET'");
        }
        Check.between("--threads", threads, 1, MOST_THREADS);
        Check.between("--repeat", repeat, 1, MOST_REPEATS);
        Precision chosen = PrecisionOption.parse(precision);
        BenchmarkNetwork network = network();
        Benchmark benchmark = new Benchmark(network, chosen, threads);
        List<Benchmark.Result> results = new ArrayList<>();
        for (int k = 0; k < repeat; k++) {
            Benchmark.Result result = benchmark.run();
            results.add(result);
            if (output.json()) {
                output.out().println(line(object(result, network, chosen)));
                output.out().flush();
            }
        }
        if (!output.json()) {
            print(network, chosen, results);
        }
        boolean isRight = results.stream()
                .allMatch(result -> result.rate() >= network.lowestRate() && result.rate() <= network.highestRate());
        if (!isRight) {
            output.err()
                    .println("engram bench: the rate must be from " + network.lowestRate() + " to "
                            + network.highestRate() + " Hz: this was another network");
            output.err().flush();
        }
        return isRight ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private BenchmarkNetwork network() {
        BenchmarkNetwork whole = BenchmarkNetwork.of(net);
        if (size == BenchmarkNetwork.LARGE && targets == BenchmarkNetwork.MANY) {
            return whole;
        }
        Check.that(net.equals("c"), "--size and --targets: only network c can have another size, got " + net);
        return BenchmarkNetwork.sparse(size, targets);
    }

    private static String line(Map<String, ?> object) {
        return Json.text(object).replaceAll("\\s+", " ").strip();
    }

    private Map<String, Object> object(Benchmark.Result result, BenchmarkNetwork network, Precision chosen) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sim", "Engram " + Toolkit.version() + ", Java " + System.getProperty("java.version"));
        object.put("net", network.id());
        object.put("threads", threads);
        object.put("precision", chosen.name());
        object.put("ms", network.duration());
        object.put("build_s", result.build());
        object.put("sim_s", result.simulate());
        object.put("cores", result.cores());
        object.put("rate", result.rate());
        object.put("Mev_s", result.events());
        object.put("Mupd_s", result.updates());
        object.put("rss_MB", result.resident());
        object.put("bytes_per_synapse", result.bytesPerSynapse());
        if (!Double.isNaN(result.weightChange())) {
            object.put("weight_change_sum", result.weightChange());
        }
        return object;
    }

    private void print(BenchmarkNetwork network, Precision chosen, List<Benchmark.Result> results) {
        PrintWriter out = output.out();
        out.println(network.id() + ": " + network.text() + "; " + chosen + ", threads " + threads + ", Java "
                + System.getProperty("java.version"));
        TextTable table = new TextTable(
                "RUN",
                "BUILD S",
                "SIMULATE S",
                "CORES",
                "RATE HZ",
                "MEVENTS/S",
                "MUPDATES/S",
                "RSS MB",
                "B/SYNAPSE",
                "SUM |DW|");
        for (int k = 0; k < results.size(); k++) {
            Benchmark.Result result = results.get(k);
            table.add(
                    k == 0 ? "1 (cold)" : Integer.toString(k + 1),
                    decimals(result.build(), 3),
                    decimals(result.simulate(), 3),
                    decimals(result.cores(), 2),
                    decimals(result.rate(), 3),
                    decimals(result.events(), 1),
                    decimals(result.updates(), 1),
                    decimals(result.resident(), 0),
                    decimals(result.bytesPerSynapse(), 2),
                    Double.isNaN(result.weightChange()) ? "-" : decimals(result.weightChange(), 4));
        }
        table.lines().forEach(out::println);
        out.flush();
    }

    private static String decimals(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
