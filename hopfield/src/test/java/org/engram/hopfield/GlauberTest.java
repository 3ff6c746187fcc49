package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlauberTest {

    /** Visits of all 2^N states against their weights exp(-E / T), by the chi-square of well separated samples. */
    @ParameterizedTest(name = "N={0} T={1} diagonal={2}")
    @CsvSource({"4, 0.7, false", "6, 1.0, true", "8, 0.9, false", "8, 2.0, true"})
    void visitsStatesAsOftenAsBoltzmannSays(int size, double temperature, boolean diagonal) {
        var random = Streams.of(size).child(Double.toString(temperature)).generator();
        for (LearningRule plain : new LearningRule[] {LearningRule.HEBBIAN, LearningRule.STORKEY}) {
            var network =
                    HopfieldNetwork.trained(diagonal ? plain.withDiagonal() : plain, Patterns.random(2, size, random));
            double[] weights = new double[1 << size];
            double sum = 0;
            for (int bits = 0; bits < weights.length; bits++) {
                weights[bits] = StrictMath.exp(-network.energy(state(bits, size)) / temperature);
                sum += weights[bits];
            }
            int samples = 20_000;
            int[] visits = new int[weights.length];
            var dynamics = Glauber.at(temperature);
            int[] units = IntStream.range(0, size).toArray();
            var moving = network.start("state", state(0, size));
            for (int k = 0; k < samples; k++) {
                for (int sweep = 0; sweep < 20; sweep++) {
                    dynamics.sweep(moving, units, random);
                }
                visits[(int) moving.pattern().word(0)]++;
            }
            double chiSquare = 0;
            for (int bits = 0; bits < weights.length; bits++) {
                double expected = samples * weights[bits] / sum;
                chiSquare += (visits[bits] - expected) * (visits[bits] - expected) / expected;
            }
            double freedom = weights.length - 1;
            // Five standard deviations; sparsely visited states make the tail heavier than the chi-square's own.
            assertThat(chiSquare).isLessThan(freedom + 5 * Math.sqrt(2 * freedom));
        }
    }

    private static Pattern state(int bits, int size) {
        return Pattern.fromBits(new long[] {bits}, size);
    }

    /** Mean energy and overlaps of twelve units against the sums over all 4096 states. */
    @Test
    void averagesAreThoseOfTheExactEnsemble() {
        int size = 12;
        double temperature = 0.8;
        var random = Streams.of(12).generator();
        var patterns = Patterns.random(3, size, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        double sum = 0;
        double energy = 0;
        double square = 0;
        double[] magnitudes = new double[3];
        for (int bits = 0; bits < 1 << size; bits++) {
            var state = state(bits, size);
            double e = network.energy(state);
            double weight = StrictMath.exp(-e / temperature);
            sum += weight;
            energy += weight * e;
            square += weight * e * e;
            for (int mu = 0; mu < 3; mu++) {
                magnitudes[mu] += weight * Math.abs(patterns.get(mu).overlap(state));
            }
        }
        var equilibrium = network.sample(
                patterns.get(0), Glauber.at(temperature).withSweeps(100_000).withEquilibration(100), random);
        double variance = square / sum - (energy / sum) * (energy / sum);
        // Successive sweeps are correlated over a few; 0.02 is above five standard errors of each average.
        assertThat(equilibrium.energy()).isCloseTo(energy / sum, within(0.05));
        assertThat(equilibrium.energyVariance()).isCloseTo(variance, within(0.05));
        for (int mu = 0; mu < 3; mu++) {
            assertThat(equilibrium.magnitude(mu)).isCloseTo(magnitudes[mu] / sum, within(0.02));
        }
        assertThat(equilibrium.sweeps()).isEqualTo(100_000);
    }

    /** One pattern in a large network is a ferromagnet: m = tanh(m / T), with m = 0.71041 at T = 0.8. */
    @Test
    void onePatternIsRetainedAsInAFerromagnet() {
        var random = Streams.of(2).generator();
        var pattern = Pattern.random(5000, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.of(pattern));
        var equilibrium =
                network.sample(pattern, Glauber.at(0.8).withSweeps(200).withEquilibration(50), random);
        assertThat(equilibrium.overlap(0))
                .isCloseTo(0.71041, within(0.01))
                .isEqualTo(equilibrium.overlaps()[0]);
        assertThat(equilibrium.state().overlap(pattern)).isCloseTo(0.71, within(0.08));
    }

    @Test
    void refusesNonsense() {
        refused(() -> Glauber.at(0), "Glauber.temperature: must be > 0, got 0");
        refused(() -> Glauber.at(1).withSweeps(0), "Glauber.sweeps: must be >= 1, got 0");
        refused(() -> Glauber.at(1).withEquilibration(-1), "Glauber.equilibration: must be >= 0, got -1");
        var random = Streams.of(1).generator();
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(2, 5, random));
        var equilibrium =
                network.sample(Pattern.random(5, random), Glauber.at(1).withSweeps(3), random);
        refused(() -> equilibrium.overlap(2), "Equilibrium.overlap mu: must be in [0, 1] (size 2), got 2");
        refused(() -> equilibrium.magnitude(-1), "Equilibrium.magnitude mu: must be in [0, 1] (size 2), got -1");
        assertThat(equilibrium.energies()).hasSize(3);
        assertThat(equilibrium.toString()).startsWith("Equilibrium[3 sweeps, mean energy ");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
