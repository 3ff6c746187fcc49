package org.engram.hardware.spinnaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.engram.core.Check;
import org.engram.core.io.FormatException;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.PopulationView;
import org.engram.snn.network.Projection;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.Synapse;
import tools.jackson.databind.JsonNode;

/** Builds a bundle from a document that keeps the schema; whatever else is wrong is told with its place. */
final class BundleReader {

    private final Path file;
    private final JsonNode document;
    private final Map<String, Population> populations = new LinkedHashMap<>();
    private final Map<String, Integer> neuronsPerCore = new LinkedHashMap<>();
    private final Map<String, List<Double>> summedWeights = new LinkedHashMap<>();
    private final List<Probe> probes = new ArrayList<>();

    BundleReader(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    SpinnakerBundle bundle() {
        JsonNode setup = document.path("setup");
        Clock clock = new Clock(
                setup.path("timestep_ms").doubleValue(),
                setup.path("duration_ms").doubleValue(),
                OptionalDouble.of(setup.path("time_scale_factor").doubleValue()));
        checkRun(clock);
        each("populations", this::population);
        List<Projection> projections = each("projections", this::projection);
        List<Injection> injections = each("current_sources", this::injection);
        Network network = at(
                "",
                () -> new Network(
                        document.path("name").stringValue(),
                        List.copyOf(populations.values()),
                        projections,
                        injections));
        JsonNode target = document.path("target");
        Board board = Board.of(target.path("board").stringValue());
        int boards = integer(target.path("boards"), 1);
        if (boards > board.mostBoards()) {
            throw new FormatException(
                    file, "/target/boards", "must be at most " + board.mostBoards() + ", got " + boards);
        }
        return new SpinnakerBundle(
                network, clock, setup.path("seed").longValue(), board, boards, neuronsPerCore, summedWeights, probes);
    }

    private void checkRun(Clock clock) {
        double total = 0;
        for (JsonNode segment : document.path("run")) {
            total += segment.path("duration_ms").doubleValue();
        }
        if (Math.abs(total - clock.duration()) > 1e-9 * total) {
            throw new FormatException(
                    file,
                    "/run",
                    "must last " + Check.text(clock.duration()) + " ms in all, as setup.duration_ms says, got "
                            + Check.text(total) + " ms");
        }
    }

    private Population population(JsonNode node) {
        Population population = new CellReader(node).population();
        Check.that(
                populations.putIfAbsent(population.id(), population) == null,
                "population '" + population.id() + "': the name is used twice");
        if (node.has("neurons_per_core")) {
            neuronsPerCore.put(population.id(), integer(node.path("neurons_per_core"), 1));
        }
        JsonNode sums = node.path("max_expected_summed_weight");
        if (sums.isArray()) {
            summedWeights.put(
                    population.id(),
                    List.of(sums.path(0).doubleValue(), sums.path(1).doubleValue()));
        }
        for (JsonNode record : node.path("record")) {
            Neurons neurons = record.has("indices") ? view(population, record.path("indices")) : population;
            probes.add(new Probe(Probe.variable(record.path("variable").stringValue()), neurons));
        }
        return population;
    }

    private static PopulationView view(Population population, JsonNode indices) {
        return new PopulationView(
                population,
                integer(indices.path("from"), 0),
                integer(indices.path("to"), 0),
                integer(indices.path("step"), 1));
    }

    private Projection projection(JsonNode node) {
        Population pre = member(node.path("pre").stringValue());
        Population post = member(node.path("post").stringValue());
        Receptor receptor = node.path("receptor_type").stringValue().equals("excitatory")
                ? Receptor.EXCITATORY
                : Receptor.INHIBITORY;
        Synapse synapse = SynapseReader.synapse(receptor, node.path("synapse"));
        FromList connections = connections(node);
        SynapseReader.check(synapse, connections, pre, post);
        return new Projection(node.path("id").stringValue(), pre, post, connections, synapse);
    }

    private Population member(String id) {
        Check.known("population", id, populations.keySet());
        return Objects.requireNonNull(populations.get(id));
    }

    private FromList connections(JsonNode node) {
        Check.that(
                node.has("connections") != node.has("connections_file"),
                "must have either connections or connections_file");
        int size = integer(node.path("n_connections"), 0);
        if (node.has("connections_file")) {
            return ConnectionTable.read(inside(node.path("connections_file").stringValue()), size);
        }
        JsonNode rows = node.path("connections");
        Check.that(rows.size() == size, "connections: must be " + size + ", as n_connections says, got " + rows.size());
        return SynapseReader.connections(rows);
    }

    /** The file beside the document, which must not lead elsewhere through a link. */
    private Path inside(String name) {
        Path directory = file.toAbsolutePath().resolveSibling("").normalize();
        Path table = directory.resolve(name).normalize();
        Check.that(table.startsWith(directory), "connections_file: must stay inside the bundle, got '" + name + "'");
        Check.that(
                Files.isRegularFile(table, LinkOption.NOFOLLOW_LINKS), "connections_file: no such file '" + name + "'");
        try {
            Check.that(
                    table.toRealPath().startsWith(directory.toRealPath()),
                    "connections_file: must stay inside the bundle, got '" + name + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private Injection injection(JsonNode node) {
        Population population = member(node.path("population").stringValue());
        StepCurrent current = StepCurrent.of(numbers(node.path("times")), numbers(node.path("amplitudes")));
        PopulationView view = view(population, node.path("indices"));
        boolean isWhole = view.equals(population.slice(0, population.size()));
        return new Injection(current, isWhole ? population : view);
    }

    private <T> List<T> each(String list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode node : document.path(list)) {
            all.add(at("/" + list + "/" + all.size(), () -> read.apply(node)));
        }
        return all;
    }

    private <T> T at(String pointer, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, pointer, String.valueOf(e.getMessage()));
        }
    }

    static int integer(JsonNode node, int missing) {
        return node.isMissingNode() ? missing : (int) node.doubleValue();
    }

    static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.path(i).doubleValue();
        }
        return numbers;
    }
}
