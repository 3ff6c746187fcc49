package org.engram.simulations.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numpy programme of the benchmarks, run on one thread by the first Python that has numpy. */
public final class NumpyPeer {

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\": ([0-9.eE+-]+)");

    private NumpyPeer() {}

    /** What the programme printed for the given arguments, by name; empty where no Python has numpy. */
    public static Optional<Map<String, Double>> run(String programme, Object... arguments) throws IOException {
        for (String python : PYTHONS) {
            Optional<String> printed = run(python, programme, arguments);
            if (printed.isPresent()) {
                Map<String, Double> numbers = new TreeMap<>();
                Matcher matcher = NUMBER.matcher(printed.get());
                while (matcher.find()) {
                    numbers.put(matcher.group(1), Double.valueOf(matcher.group(2)));
                }
                return Optional.of(numbers);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> run(String python, String programme, Object... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python, "-");
        for (Object argument : arguments) {
            builder.command().add(argument.toString());
        }
        for (String library : List.of("OMP", "OPENBLAS", "MKL")) {
            builder.environment().put(library + "_NUM_THREADS", "1");
        }
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty(); // no such Python
        }
        try (InputStream text = NumpyPeer.class.getResourceAsStream(programme);
                OutputStream input = process.getOutputStream()) {
            Objects.requireNonNull(text, programme).transferTo(input);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while numpy ran", e);
        }
    }
}
