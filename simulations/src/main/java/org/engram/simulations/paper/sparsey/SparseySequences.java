package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.Code;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Moment;
import org.engram.sdr.sparsey.Plasticity;
import org.engram.sdr.sparsey.hierarchy.Band;
import org.engram.sdr.sparsey.hierarchy.Grid;
import org.engram.sdr.sparsey.hierarchy.Hierarchy;
import org.engram.sdr.sparsey.hierarchy.Level;
import org.engram.sdr.sparsey.hierarchy.Listening;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.engram.sdr.sparsey.selection.Exponents;
import org.engram.sdr.sparsey.selection.Hypotheses;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * Ninety short films, each stored in one presentation: recognised from noisy replays by a hierarchy, and recalled to their end
 * by a single mac from a prompt of one or a few frames.
 */
public final class SparseySequences implements Experiment {

    private static final double[] NOISES = {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double[] PROMPTS = {1, 2, 3, 4};
    private static final int FORTY_PER_CENT = 2;
    private static final Grid PIXELS = new Grid(MovingShapes.SIDE, MovingShapes.SIDE);

    /** Frames count as known only if they are almost the same; what came before counts less, and up to eight pasts at once. */
    private static final CodeSelection SELECTION = CodeSelection.sharpened()
            .withExponents(new Exponents(10, 10, 2, 2))
            .withHypotheses(new Hypotheses(0.5, 1, 8));

    private static final String PAPER =
            "Rinkus and Leveille (2017), arXiv:1710.07829, and the author's reports: 88 of 90";
    private static final int ALL = MovingShapes.CLASSES * MovingShapes.SHAPES;

    @Override
    public String id() {
        return "sparsey-sequences";
    }

    @Override
    public String title() {
        return "Sparsey: films stored in one presentation, recognised under noise and recalled from a prompt";
    }

    @Override
    public String citation() {
        return "G. J. Rinkus and J. Leveille (2017), Superposed episodic and semantic memory via sparse distributed"
                + " representation, arXiv:1710.07829";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "films", "", Bounds.closed(1, ALL), ALL, "Films stored, of 90; claims are made of all of them."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Streams streams = context.streams().child(id());
        List<List<int[]>> films =
                MovingShapes.all(streams.child("films").generator()).subList(0, context.count("films"));
        List<List<Proportion>> recognised = Trials.run(
                context, "recognise", 2, t -> recognised(films, t == 0 ? Listening.OWN : Listening.BELOW, streams));
        List<double[]> recalled = recalled(films, streams);
        Curve prompts = Points.curve("recalled", PROMPTS, recalled, 0, streams.child("bootstrap"));
        Plots.lines(
                        "share of each frame's pixels moved",
                        "share of films recognised",
                        Proportion.curve("with the code before", NOISES, recognised.get(0)),
                        Proportion.curve("from the frame alone", NOISES, recognised.get(1)),
                        Curve.exact(
                                "by chance", new double[] {0, 0.9}, new double[] {1.0 / films.size(), 1.0 / films.size()
                                }))
                .yRange(0, 1.05)
                .title("Recognition of " + films.size() + " films by a hierarchy of two levels")
                .save(context.file("recognition.png"));
        Plots.lines("frames of the prompt", "share of winners right after the prompt", prompts)
                .xRange(0.5, 4.5)
                .yRange(0, 1.05)
                .title("Recall of films to their end by one mac")
                .save(context.file("recall.png"));
        return ExperimentResult.of(films.size() < ALL ? List.of() : claims(recognised.get(0), prompts))
                .withValue("films recognised without noise", (double)
                        recognised.get(0).get(0).successes())
                .withValue("frames", films.stream().mapToInt(List::size).sum());
    }

    private static List<Claim> claims(List<Proportion> recognised, Curve prompts) {
        return List.of(
                Claim.atLeast(
                        "films recognised of 90 with 40 % noise on replay",
                        PAPER + "; the films are others", 88, (double)
                                recognised.get(FORTY_PER_CENT).successes()),
                Claim.atLeast(
                        "share of winners right from the prompt of two frames to the end of the film",
                        "episodic recall from a prompt; the bound is this experiment's",
                        0.9,
                        prompts.mean(1)));
    }

    private static Hierarchy hierarchy(Listening listening, Streams streams) {
        Level first = Level.of(new Grid(4, 4), new Grid(10, 10), 8, 128)
                .withListening(listening)
                .withSelection(SELECTION)
                .withBand(new Band(0.04, 0.5));
        Level second = Level.of(new Grid(1, 1), new Grid(4, 4), 16, 128)
                .withListening(listening)
                .withSelection(SELECTION);
        return new Hierarchy(PIXELS, List.of(first, second), streams);
    }

    /** How many films are recognised at each level of noise. */
    private static List<Proportion> recognised(List<List<int[]>> films, Listening listening, Streams streams) {
        Hierarchy memory = hierarchy(listening, streams.child("hierarchy"));
        FilmUnits units = new FilmUnits(films.size(), memory.units(0) + memory.units(1));
        for (int film = 0; film < films.size(); film++) {
            memory.begin();
            for (int[] frame : films.get(film)) {
                memory.learn(frame);
                units.learn(film, active(memory));
            }
        }
        List<Proportion> proportions = new ArrayList<>();
        for (int level = 0; level < NOISES.length; level++) {
            Generator random = streams.child("noise").child(level).generator();
            int right = 0;
            for (int film = 0; film < films.size(); film++) {
                memory.begin();
                units.begin();
                for (int[] frame : films.get(film)) {
                    memory.recognise(MovingShapes.noisy(frame, NOISES[level], random));
                    units.hear(active(memory));
                }
                right += units.best() == film ? 1 : 0;
            }
            proportions.add(new Proportion(right, films.size()));
        }
        return proportions;
    }

    private static int[] active(Hierarchy memory) {
        int[] second = memory.activeUnits(1);
        return IntStream.concat(
                        Arrays.stream(memory.activeUnits(0)),
                        Arrays.stream(second).map(unit -> unit + memory.units(0)))
                .toArray();
    }

    /** For each film, the share of right winners after prompts of 1, 2 and so on frames. */
    private static List<double[]> recalled(List<List<int[]>> films, Streams streams) {
        Mac mac = new Mac(
                MacShape.of(16, 256, PIXELS.size()).recurrent(),
                SELECTION,
                Plasticity.PERMANENT,
                streams.child("mac").generator());
        List<List<Code>> codes = new ArrayList<>();
        for (List<int[]> film : films) {
            mac.begin();
            codes.add(film.stream().map(frame -> mac.learn(frame).code()).toList());
        }
        List<double[]> recalled = new ArrayList<>();
        for (int film = 0; film < films.size(); film++) {
            int f = film;
            recalled.add(Arrays.stream(PROMPTS)
                    .map(prompt -> recalled(mac, films.get(f), codes.get(f), (int) prompt))
                    .toArray());
        }
        return recalled;
    }

    /** The mac hears the prompt and goes on alone, as long as its codes can be heard; what it does not reach counts 0. */
    private static double recalled(Mac mac, List<int[]> film, List<Code> codes, int prompt) {
        mac.begin();
        Moment moment = mac.recognise(film.get(0));
        for (int t = 1; t < prompt; t++) {
            moment = mac.recognise(film.get(t));
        }
        int most = mac.selection().hypotheses().most();
        double right = 0;
        for (int t = prompt; t < film.size() && moment.hypotheses() <= most; t++) {
            moment = mac.predict();
            right += moment.code().similarity(codes.get(t));
        }
        return right / (film.size() - prompt);
    }
}
