/*
 * Sparse distributed representations have few active bits, here 20 of 1024. Two random ones hardly share any, so a
 * stored vector is known again even when many of its bits have moved, and an unrelated one is almost never mistaken
 * for it. How rarely is known exactly, and a simulation agrees.
 *
 * Run it with
 *     java -cp ENGRAM_JAR notebooks/SparseCodes.java
 * It prints some overlaps and writes sparse-codes.png, with its .svg and .csv.
 */
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.FalseMatch;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.plot.Plots;

class SparseCodes {
    public static void main(String[] arguments) {
        // %% A vector, a copy in which 6 of the 20 active bits have moved, and an unrelated vector.
        var random = Streams.of(42).child("sparse codes").generator();
        var stored = Sdr.random(1_024, 20, random);
        var noisy = stored.withNoise(0.3, random);
        var other = Sdr.random(1_024, 20, random);
        System.out.println(stored);
        System.out.println("bits shared with the copy:  " + stored.overlap(noisy));
        System.out.println("bits shared with the other: " + stored.overlap(other));

        // %% Draw a million vectors, and count how many active bits each shares with the stored one.
        int trials = 1_000_000;
        long[] sharing = new long[21];
        for (int trial = 0; trial < trials; trial++) {
            sharing[stored.overlap(Sdr.random(1_024, 20, random))]++;
        }

        // %% A vector matches when it shares at least theta active bits. How often does an unrelated one match?
        double[] few = IntStream.rangeClosed(1, 6).asDoubleStream().toArray();
        var matches = new ArrayList<Proportion>();
        for (double theta : few) {
            long matching = IntStream.rangeClosed((int) theta, 20).mapToLong(shared -> sharing[shared]).sum();
            matches.add(new Proportion(matching, trials));
        }
        double[] thetas = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        double[] exact = IntStream.rangeClosed(1, 10)
                .mapToDouble(theta -> FalseMatch.probability(1_024, 20, 20, theta))
                .toArray();

        // %% Ten of twenty bits are enough to be all but certain.
        Plots.lines(
                        "active bits that must agree",
                        "probability of a false match",
                        Curve.exact("exact", thetas, exact),
                        Proportion.curve("a million random vectors", few, matches))
                .logY()
                .title("Sparse codes are hardly ever confused")
                .save(Path.of("sparse-codes.png"));
    }
}
