package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Toolkit;
import org.engram.simulations.bench.SparseyBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times macs of Sparsey. */
@Command(
        name = "sparsey",
        description = {
            "Time macs of Sparsey of several sizes: how long one input takes to learn, and its best match to find, on one",
            "thread; the best of many batches, in time of the processor."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  engram bench sparsey", "  engram bench sparsey --seconds 5 --json"})
final class SparseyBenchCommand implements Callable<Integer> {

    @Option(names = "--seconds", paramLabel = "S", description = "Time for each size (default: 2).")
    private double seconds = 2;

    @Mixin
    private OutputOptions output;

    SparseyBenchCommand() {}

    @Override
    public Integer call() {
        List<SparseyBenchmark.Result> results = new SparseyBenchmark(seconds).run();
        output.print(object(results), out -> print(out, results));
        return ExitCode.DONE;
    }

    private static Map<String, Object> object(List<SparseyBenchmark.Result> results) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sim", "Engram " + Toolkit.version() + ", Java " + System.getProperty("java.version"));
        object.put("macs", results.stream().map(SparseyBenchCommand::object).toList());
        return object;
    }

    private static Map<String, Object> object(SparseyBenchmark.Result result) {
        Map<String, Object> mac = new LinkedHashMap<>();
        mac.put("mac", result.name());
        mac.put("modules", result.shape().modules());
        mac.put("units", result.shape().units());
        mac.put("inputs", result.shape().below());
        mac.put("active_inputs", result.active());
        mac.put("synapses", result.shape().synapses());
        mac.put("learn_us", result.learn());
        mac.put("recognise_us", result.recognise());
        mac.put("operations", result.operations().total());
        return mac;
    }

    private static void print(PrintWriter out, List<SparseyBenchmark.Result> results) {
        out.println("sparsey: one thread; Java " + System.getProperty("java.version"));
        TextTable table =
                new TextTable("MAC", "Q", "K", "INPUTS", "SYNAPSES", "LEARN US", "RECOGNISE US", "OPERATIONS");
        for (SparseyBenchmark.Result result : results) {
            table.add(
                    result.name(),
                    Integer.toString(result.shape().modules()),
                    Integer.toString(result.shape().units()),
                    Integer.toString(result.shape().below()),
                    Long.toString(result.shape().synapses()),
                    decimals(result.learn()),
                    decimals(result.recognise()),
                    Long.toString(result.operations().total()));
        }
        table.lines().forEach(out::println);
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
