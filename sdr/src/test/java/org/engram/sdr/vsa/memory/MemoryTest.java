package org.engram.sdr.vsa.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.vsa.BinarySpatter;
import org.engram.sdr.vsa.FourierHolographic;
import org.engram.sdr.vsa.HolographicReduced;
import org.engram.sdr.vsa.MultiplyAddPermute;
import org.engram.sdr.vsa.ProductSymbols;
import org.engram.sdr.vsa.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryTest {

    private static final Streams STREAMS = Streams.of(5);

    static Stream<ProductSymbols<?>> products() {
        return Stream.of(
                BinarySpatter.of(1024, STREAMS),
                MultiplyAddPermute.of(1024, STREAMS),
                HolographicReduced.of(1024, STREAMS),
                FourierHolographic.of(1024, STREAMS));
    }

    private static <V> List<List<V>> codebooks(ProductSymbols<V> symbols, int count, int size) {
        List<List<V>> codebooks = new ArrayList<>();
        for (int book = 0; book < count; book++) {
            List<V> codebook = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                codebook.add(symbols.symbol(book + "/" + i));
            }
            codebooks.add(codebook);
        }
        return codebooks;
    }

    /** 8000 products of three factors, far more than the 60 symbols; every one drawn is factored. */
    @ParameterizedTest
    @MethodSource("products")
    <V> void resonatorsFactorProducts(ProductSymbols<V> symbols) {
        List<List<V>> codebooks = codebooks(symbols, 3, 20);
        Generator random = STREAMS.child("factors").generator();
        for (int trial = 0; trial < 10; trial++) {
            List<Integer> drawn = List.of(random.nextInt(20), random.nextInt(20), random.nextInt(20));
            V product = symbols.bind(
                    symbols.bind(
                            codebooks.get(0).get(drawn.get(0)), codebooks.get(1).get(drawn.get(1))),
                    codebooks.get(2).get(drawn.get(2)));
            Resonator.Factors factors = Resonator.standard(symbols, codebooks).factor(product);
            assertThat(factors.symbols()).as(drawn.toString()).isEqualTo(drawn);
            assertThat(factors.converged()).isTrue();
            assertThat(factors.similarity()).isCloseTo(1, within(1e-10));
        }
    }

    @Test
    void whatIsNoProductIsNotFactored() {
        MultiplyAddPermute symbols = MultiplyAddPermute.of(256, STREAMS);
        Resonator<RealVector> resonator =
                Resonator.standard(symbols, codebooks(symbols, 2, 10)).withRounds(20);
        Resonator.Factors factors = resonator.factor(symbols.symbol("other"));
        assertThat(factors.converged()).isFalse();
        assertThat(factors.rounds()).isEqualTo(20);
        assertThat(resonator
                        .withSimilarity(0.001)
                        .withRounds(500)
                        .factor(symbols.symbol("other"))
                        .rounds())
                .isLessThan(500);
    }

    @Test
    void nearestAreSortedAndFirstStoredFirst() {
        MultiplyAddPermute symbols = MultiplyAddPermute.of(512, STREAMS);
        CleanUpMemory<String, RealVector> memory = new CleanUpMemory<>(symbols);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.nearest(symbols.symbol("a")))
                .withMessage("CleanUpMemory.nearest: nothing is stored");
        for (String name : List.of("a", "b", "c")) {
            memory.store(name, symbols.symbol(name));
        }
        memory.store("again", symbols.symbol("a"));
        RealVector cue = symbols.blend(symbols.symbol("a"), symbols.symbol("b"), 0.3);
        assertThat(memory.nearest(cue).key()).isEqualTo("a");
        assertThat(memory.nearest(cue, 3)).extracting(CleanUpMemory.Match::key).containsExactly("a", "again", "b");
        assertThat(memory.nearest(cue, 9)).hasSize(4);
        assertThat(memory.vector(1)).isEqualTo(symbols.symbol("b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.nearest(cue, -1))
                .withMessageContaining("count");
    }

    /** Shares of members among the top n of a dictionary of 1000, measured by 10 trials; the tolerance covers their error. */
    @ParameterizedTest
    @CsvSource({
        "256, 2, 1.0",
        "256, 5, 1.0",
        "256, 10, 0.98",
        "256, 20, 0.825",
        "256, 50, 0.61",
        "1024, 20, 1.0",
        "1024, 50, 0.952",
        "4096, 50, 1.0"
    })
    void theoryMeetsSimulation(int dimension, int n, double share) {
        assertThat(RecallTheory.topShare(dimension, 1000, n)).isCloseTo(share, within(0.02));
        assertThat(RecallTheory.memberSimilarity(n)).isEqualTo(1 / Math.sqrt(n));
    }

    /** With one of two candidates the difference of two scores is normal: its distribution function is known. */
    @Test
    void accuracyHasItsLimits() {
        assertThat(RecallTheory.accuracy(64, 1, 1, 5)).isCloseTo(1, within(1e-12));
        assertThat(RecallTheory.accuracy(64, 1000, 1e-9, 5)).isCloseTo(1e-3, within(1e-9));
        // (w + sd Z1 - sd0 Z0) > 0 with w = 1, variances 4 / 64 and 5 / 64: the normal distribution at 1 / sqrt(9 / 64)
        // = 8 / 3.
        assertThat(RecallTheory.accuracy(64, 2, 1, 5)).isCloseTo(0.9961696194324102, within(1e-9));
    }

    @Test
    void nonsenseIsRefused() {
        MultiplyAddPermute symbols = MultiplyAddPermute.of(16, STREAMS);
        refused("number of codebooks: must be >= 2, got 0", () -> Resonator.standard(symbols, List.of()));
        refused("a codebook is empty", () -> Resonator.standard(symbols, List.of(List.of(), List.of())));
        Resonator<RealVector> resonator = Resonator.standard(symbols, codebooks(symbols, 2, 2));
        refused("Resonator.rounds: must be >= 1, got 0", () -> resonator.withRounds(0));
        refused("Resonator.similarity", () -> resonator.withSimilarity(0));
        refused("RecallTheory.n", () -> RecallTheory.memberSimilarity(0));
        refused("RecallTheory.dictionary: must be >= 6, got 5", () -> RecallTheory.topShare(64, 5, 5));
        refused("RecallTheory.energy", () -> RecallTheory.accuracy(64, 5, 2, 3));
        refused("RecallTheory.weight", () -> RecallTheory.accuracy(64, 5, 0, 3));
    }

    private static void refused(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
