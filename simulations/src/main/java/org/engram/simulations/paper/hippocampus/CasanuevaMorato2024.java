package org.engram.simulations.paper.hippocampus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.progress.Progress;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.SpikeTable;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.json.NetworkDocument;
import org.engram.snn.json.NetworkJson;

/**
 * The spiking content-addressable memory of CA3: the authors' experiments spike for spike, operations of one's own, and how
 * recall wears out as operations pile up.
 */
public final class CasanuevaMorato2024 implements Experiment {

    private static final String SOURCE = "recorded on SpiNNaker by the authors";
    private static final double AFTER_LAST_INPUT = 20;

    private final Stimulus stimulus;

    /** The experiment with the authors' own input. */
    public CasanuevaMorato2024() {
        this(new Stimulus.Standard());
    }

    /** The experiment with input of one's own. */
    public CasanuevaMorato2024(Stimulus stimulus) {
        this.stimulus = stimulus;
    }

    /** The network of the authors' experiment 1 with its input and how it is run. */
    public static NetworkDocument document() {
        AuthorsExperiment first = AuthorsExperiment.LEARN_RECALL_FORGET;
        return first.memory()
                .document(
                        InputSpikes.of(first.operations(), first.memory()),
                        MemorySimulation.duration(first.operations()));
    }

    @Override
    public String id() {
        return "hippocampus";
    }

    @Override
    public String title() {
        return "Spiking content-addressable memory of hippocampal CA3: learn, recall by cue and by content, forget";
    }

    @Override
    public String citation() {
        return "Casanueva-Morato, Ayuso-Martinez, Indiveri, Dominguez-Morales & Jimenez-Moreno, "
                + "Neural Networks 178:106474 (2024), arXiv 2310.05868";
    }

    @Override
    public List<Parameter> parameters() {
        Bounds size = Bounds.closed(1, 10_000);
        return List.of(
                new Parameter("cues", "", size, 5, "Number of cues: how many memories fit."),
                new Parameter("contents", "", size, 10, "Number of content bits."),
                new Parameter(
                        "duration", "ms", Bounds.NON_NEGATIVE, 0, "Time simulated; 0 for as long as the input needs."),
                new Parameter(
                        "frozen_recall", "", Bounds.closed(0, 1), 0, "1 switches plasticity off during each recall."),
                new Parameter(
                        "streams",
                        "",
                        Bounds.closed(0, 10_000),
                        20,
                        "Random streams behind the recall curve, none for a single content bit; an operation learns, recalls by cue"
                                + " or recalls by content, equally likely."),
                new Parameter("operations", "", Bounds.closed(1, 100_000), 200, "Operations in each random stream."),
                new Parameter(
                        "bits",
                        "",
                        Bounds.closed(2, 10_000),
                        3,
                        "Most bits in a query of several bits; all of them where there are fewer."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        ContentAddressableMemory memory =
                new ContentAddressableMemory(context.count("cues"), context.count("contents"));
        List<Operation> operations = stimulus.operations(memory);
        double[][] input = stimulus.spikes(memory);
        double duration = duration(context.value("duration"), operations, input);
        Run run = simulate(context, memory, operations, input, duration);
        NetworkJson.write(memory.document(input, duration), context.file("network.json"));
        writeSpikes(context, run, memory);

        List<Claim> claims = new ArrayList<>();
        for (AuthorsExperiment experiment : AuthorsExperiment.values()) {
            claims.addAll(spikeClaims(experiment, context.threads()));
        }
        if (context.count("streams") > 0 && memory.contents() > 1) {
            RecallLimits limits = RecallLimits.measure(context, memory);
            limits.figure().ifPresent(figure -> figure.save(context.file("recall.png")));
            claims.addAll(limits.claims());
        }
        ExperimentResult result = ExperimentResult.of(claims)
                .withValue("duration_ms", run.duration())
                .withNumerics(new Numerics(
                        Scheme.SPINNAKER.name(), Precision.DOUBLE.name(), ContentAddressableMemory.TIMESTEP));
        if (operations.isEmpty()) {
            return result;
        }
        Table answers = table(Answer.judge(operations, MemorySimulation.output(run), memory), memory);
        Csv.write(context.file("operations.csv"), answers);
        return result.withTable(answers);
    }

    private static double duration(double asked, List<Operation> operations, double[][] input) {
        double needed = operations.isEmpty()
                ? InputSpikes.last(input) + AFTER_LAST_INPUT
                : MemorySimulation.duration(operations);
        Check.that(
                asked == 0 || operations.isEmpty() || asked >= needed,
                "hippocampus.duration: must be >= " + Check.text(needed)
                        + " ms for the last operation to be answered, got " + Check.text(asked) + " ms");
        return asked > 0 ? asked : needed;
    }

    private static Run simulate(
            ExperimentContext context,
            ContentAddressableMemory memory,
            List<Operation> operations,
            double[][] input,
            double duration) {
        MemorySimulation simulation = new MemorySimulation(memory, context.threads(), context.progress());
        if (context.count("frozen_recall") == 0) {
            return simulation.run(input, duration);
        }
        Check.that(!operations.isEmpty(), "hippocampus.frozen_recall: needs operations, not free input");
        return simulation.runFrozenWhileRecalling(operations, duration);
    }

    private static void writeSpikes(ExperimentContext context, Run run, ContentAddressableMemory memory)
            throws IOException {
        SpikeTable.write(context.file("spikes.csv"), run.spikes());
        Plots.raster(run.spikes().toArray(Raster[]::new))
                .title("Content-addressable memory, " + memory.cues() + " cues, " + memory.contents() + " content bits")
                .save(context.file("raster.png"));
    }

    /** One row an operation: what was asked, what an ideal memory answers, what this one answered. */
    private static Table table(List<Answer> answers, ContentAddressableMemory memory) {
        return Table.empty()
                .with(
                        "time_ms",
                        answers.stream().mapToDouble(a -> a.operation().time()).toArray())
                .with("operation", column(answers, a -> a.operation().text()))
                .with("expected", column(answers, a -> lines(a.expected().answer(), memory)))
                .with("recalled", column(answers, a -> lines(a.recalled().answer(), memory)))
                .with("verdict", column(answers, Answer::verdict));
    }

    private static String[] column(List<Answer> answers, Function<Answer, String> text) {
        return answers.stream().map(text).toArray(String[]::new);
    }

    private static String lines(SortedSet<Integer> lines, ContentAddressableMemory memory) {
        String cues = names("cue", lines.headSet(memory.cues()), 0);
        String contents = names("content", lines.tailSet(memory.cues()), memory.cues());
        return (cues + " " + contents).strip();
    }

    private static String names(String kind, SortedSet<Integer> lines, int first) {
        return lines.isEmpty()
                ? ""
                : kind + lines.stream().map(line -> " " + (line - first)).collect(Collectors.joining());
    }

    private static List<Claim> spikeClaims(AuthorsExperiment experiment, int threads) {
        Run run = new MemorySimulation(experiment.memory(), threads, Progress.silent())
                .run(experiment.operations(), true);
        long wrong = Answer.judge(experiment.operations(), MemorySimulation.output(run), experiment.memory()).stream()
                .filter(answer -> !answer.isCorrect())
                .count();
        String name = "experiment " + experiment.number() + ": ";
        return List.of(
                Claim.equal(
                        name + "spikes that differ from the "
                                + experiment.recordedSpikes().size() + " recorded",
                        SOURCE,
                        0,
                        experiment.differences(run.spikes())),
                Claim.equal(name + "operations answered wrongly", SOURCE, 0, wrong));
    }
}
