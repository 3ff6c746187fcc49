package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Toolkit;
import org.engram.simulations.bench.SdrBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times overlaps and unions of sparse vectors beside those of the JDK's bit sets. */
@Command(
        name = "sdr",
        description = {
            "Time overlaps and unions of random sparse vectors on one thread, beside java.util.BitSet on the same vectors.",
            "Without --size, at 2 % of 2048 bits, 2 % of 16,384 and 0.1 % of 10^6. The JMH benchmarks compare with",
            "RoaringBitmap, too."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  engram bench sdr", "  engram bench sdr --size 4096 --active 80 --json"})
final class SdrBenchCommand implements Callable<Integer> {

    private static final int[][] SHAPES = {{2048, 41}, {16_384, 328}, {1_000_000, 1000}};

    @Option(names = "--size", paramLabel = "N", description = "Number of bits.")
    private int size;

    @Option(names = "--active", paramLabel = "N", description = "Number of active bits, with --size (default: 2 %%).")
    private int active;

    @Option(names = "--seconds", paramLabel = "S", description = "Time for each operation of each kind (default: 1).")
    private double seconds = 1;

    @Mixin
    private OutputOptions output;

    SdrBenchCommand() {}

    @Override
    public Integer call() {
        List<SdrBenchmark> benchmarks = new ArrayList<>();
        if (size != 0 || active != 0) {
            benchmarks.add(new SdrBenchmark(size, active == 0 ? Math.max(1, size / 50) : active, seconds));
        } else {
            for (int[] shape : SHAPES) {
                benchmarks.add(new SdrBenchmark(shape[0], shape[1], seconds));
            }
        }
        Map<SdrBenchmark, List<SdrBenchmark.Result>> results = new LinkedHashMap<>();
        benchmarks.forEach(benchmark -> results.put(benchmark, benchmark.run()));
        output.print(object(results), out -> print(out, results));
        return ExitCode.DONE;
    }

    private static Map<String, Object> object(Map<SdrBenchmark, List<SdrBenchmark.Result>> results) {
        List<Object> rows = new ArrayList<>();
        results.forEach((benchmark, measured) -> measured.forEach(result -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("operation", result.operation());
            row.put("size", benchmark.size());
            row.put("active", benchmark.active());
            row.put("per_second", result.perSecond());
            row.put("bit_set_per_second", result.bitSet());
            row.put("times_bit_set", result.perSecond() / result.bitSet());
            rows.add(row);
        }));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sim", "Engram " + Toolkit.version() + ", Java " + System.getProperty("java.version"));
        object.put("operations", rows);
        return object;
    }

    private static void print(PrintWriter out, Map<SdrBenchmark, List<SdrBenchmark.Result>> results) {
        out.println("sdr: random vectors, one thread, Java " + System.getProperty("java.version"));
        TextTable table = new TextTable("OPERATION", "BITS", "ACTIVE", "MILLION/S", "BITSET MILLION/S", "TIMES BITSET");
        results.forEach((benchmark, measured) -> measured.forEach(result -> table.add(
                result.operation(),
                Integer.toString(benchmark.size()),
                Integer.toString(benchmark.active()),
                decimals(result.perSecond() * 1e-6),
                decimals(result.bitSet() * 1e-6),
                decimals(result.perSecond() / result.bitSet()))));
        table.lines().forEach(out::println);
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, number < 1 ? "%.4f" : "%.2f", number);
    }
}
