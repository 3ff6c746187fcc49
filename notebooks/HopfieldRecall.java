/*
 * A Hopfield network stores random patterns and repairs damaged copies of them: a fifth of the units is flipped, and
 * the dynamics, which only ever lowers the energy, leads back to the stored pattern. Beyond a load of about 0.138
 * patterns a unit the memory breaks down.
 *
 * Run it with
 *     java -cp ENGRAM_JAR notebooks/HopfieldRecall.java
 * It prints one recall and writes hopfield-recall.png, with its .svg and .csv.
 */
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Update;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.plot.Plots;

class HopfieldRecall {
    public static void main(String[] arguments) {
        // %% Store 110 patterns in 1000 units.
        var random = Streams.of(42).child("recall").generator();
        var patterns = Patterns.random(110, 1_000, random);
        var memory = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);

        // %% Flip a fifth of the units of the first pattern, and recall it.
        var cue = patterns.get(0).corrupted(0.20, random);
        var recall = memory.recall(cue, Update.ASYNCHRONOUS, random);
        System.out.println(recall);
        System.out.println("overlap of the cue:     " + cue.overlap(patterns.get(0)));
        System.out.println("overlap of its recall:  " + recall.state().overlap(patterns.get(0)));
        for (int sweep = 0; sweep <= recall.sweeps(); sweep++) {
            System.out.printf(Locale.ROOT, "energy after sweep %d: %.1f%n", sweep, recall.energy(sweep));
        }

        // %% How full can the memory be? At each load P/N, forty networks recall a pattern each.
        double[] loads = IntStream.rangeClosed(2, 20).mapToDouble(percent -> percent / 100.0).toArray();
        var recalled = new ArrayList<Proportion>();
        for (double load : loads) {
            int good = 0;
            for (int trial = 0; trial < 40; trial++) {
                var stored = Patterns.random((int) Math.round(load * 1_000), 1_000, random);
                var first = stored.get(0);
                var end = HopfieldNetwork.trained(LearningRule.HEBBIAN, stored)
                        .recall(first.corrupted(0.20, random), Update.ASYNCHRONOUS, random);
                good += end.state().overlap(first) > 0.95 ? 1 : 0;
            }
            recalled.add(new Proportion(good, 40));
        }

        // %% Below the critical load nearly every pattern comes back, above it hardly any.
        Plots.lines("load P/N", "share recalled", Proportion.curve("recalled", loads, recalled))
                .xRange(0, 0.2)
                .yRange(0, 1)
                .mark(0.138, "critical load 0.138")
                .title("Recall from cues with a fifth of 1000 units flipped")
                .save(Path.of("hopfield-recall.png"));
    }
}
