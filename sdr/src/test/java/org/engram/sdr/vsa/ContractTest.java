package org.engram.sdr.vsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engram.core.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every architecture promises. */
class ContractTest {

    private static final int DIMENSION = 512;

    static Stream<VectorSymbols<?>> architectures() {
        return Stream.concat(Stream.of(Mbat.of(DIMENSION, Streams.of(7))), products());
    }

    static Stream<ProductSymbols<?>> products() {
        Streams streams = Streams.of(7);
        return Stream.of(
                BinarySpatter.of(DIMENSION, streams),
                MultiplyAddPermute.of(DIMENSION, streams),
                HolographicReduced.of(DIMENSION, streams),
                FourierHolographic.of(DIMENSION, streams));
    }

    /** Four standard deviations of the similarity of independent symbols. */
    private static double noise(VectorSymbols<?> symbols) {
        return 4 / Math.sqrt(symbols.freedom());
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void namesAndSeedsDecideSymbols(VectorSymbols<V> symbols) {
        assertThat(symbols.symbol("a")).isEqualTo(symbols.symbol("a")).hasSameHashCodeAs(symbols.symbol("a"));
        assertThat(symbols.symbol("a")).isNotEqualTo(symbols.symbol("b"));
        assertThat(symbols.similarity(symbols.symbol("a"), symbols.symbol("a"))).isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.symbol(""))
                .withMessageContaining("not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> symbols.role("")).withMessageContaining("not be empty");
    }

    /** Over 2000 pairs the mean is 0 and the deviation 1 / sqrt(freedom), to five standard errors. */
    @ParameterizedTest
    @MethodSource("architectures")
    <V> void independentSymbolsAreUnlike(VectorSymbols<V> symbols) {
        double[] similarities = IntStream.range(0, 2000)
                .mapToDouble(i -> symbols.similarity(symbols.symbol("x" + i), symbols.symbol("y" + i)))
                .toArray();
        double mean = IntStream.range(0, 2000).mapToDouble(i -> similarities[i]).sum() / 2000;
        double square = IntStream.range(0, 2000)
                        .mapToDouble(i -> similarities[i] * similarities[i])
                        .sum()
                / 2000;
        double deviation = 1 / Math.sqrt(symbols.freedom());
        assertThat(mean).isCloseTo(0, within(5 * deviation / Math.sqrt(2000)));
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(5 * deviation / Math.sqrt(4000)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void unbindUndoesBind(VectorSymbols<V> symbols) {
        Role<V> outer = symbols.role("outer");
        Role<V> inner = symbols.role("inner");
        V filler = symbols.symbol("filler");
        V bound = outer.bind(inner.bind(filler));
        assertThat(symbols.similarity(filler, inner.unbind(outer.unbind(bound))))
                .isCloseTo(1, within(1e-10));
        assertThat(symbols.similarity(filler, bound)).isCloseTo(0, within(noise(symbols)));
        assertThat(symbols.similarity(
                        symbols.symbol("outer"), symbols.role("outer").bind(filler)))
                .isCloseTo(0, within(noise(symbols)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void bindingKeepsSimilarity(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V like = symbols.blend(a, symbols.symbol("b"), 0.3);
        Role<V> role = symbols.role("role");
        assertThat(symbols.similarity(role.bind(a), role.bind(like)))
                .isCloseTo(symbols.similarity(a, like), within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void aFillerIsFoundInABundle(VectorSymbols<V> symbols) {
        List<V> terms = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            terms.add(symbols.role("r" + i).bind(symbols.symbol("f" + i)));
        }
        V bundle = symbols.bundle(terms);
        // The majority of five bits agrees with each in 11 of 16 cases; sums of five vectors of one length have the
        // cosine 1 / sqrt(5).
        double expected = symbols instanceof BinarySpatter ? 2 * 11.0 / 16 - 1 : 1 / Math.sqrt(5);
        for (int i = 0; i < 5; i++) {
            V found = symbols.role("r" + i).unbind(bundle);
            assertThat(symbols.similarity(found, symbols.symbol("f" + i))).isCloseTo(expected, within(noise(symbols)));
            assertThat(symbols.similarity(found, symbols.symbol("f" + (i + 1) % 5)))
                    .isLessThan(expected / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void termsOfABundleCommute(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V b = symbols.symbol("b");
        assertThat(symbols.bundle(List.of(a, b))).isEqualTo(symbols.bundle(List.of(b, a)));
        assertThat(symbols.bundle(List.of(a))).isEqualTo(a);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.bundle(List.of()))
                .withMessageContaining("one term");
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void permutationsAreAGroup(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        assertThat(symbols.permute(symbols.permute(a, 3), 9)).isEqualTo(symbols.permute(a, 12));
        assertThat(symbols.permute(symbols.permute(a, 5), -5)).isEqualTo(a);
        assertThat(symbols.permute(a, DIMENSION)).isEqualTo(a);
        for (int times = 1; times < 20; times++) {
            assertThat(symbols.similarity(symbols.permute(a, times), a)).isCloseTo(0, within(1.25 * noise(symbols)));
        }
    }

    /** A nesting of roles and permutations tells which role is the outer one, though products commute. */
    @ParameterizedTest
    @MethodSource("architectures")
    <V> void permutationKeepsTheOrderOfRoles(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        Role<V> p = symbols.role("p");
        Role<V> q = symbols.role("q");
        V one = p.bind(symbols.permute(q.bind(symbols.permute(a, 1)), 1));
        V other = q.bind(symbols.permute(p.bind(symbols.permute(a, 1)), 1));
        assertThat(symbols.similarity(one, other)).isCloseTo(0, within(noise(symbols)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void sequencesKeepPlaces(VectorSymbols<V> symbols) {
        V sequence = symbols.sequence(List.of(symbols.symbol("a"), symbols.symbol("b"), symbols.symbol("a")));
        for (int i = 0; i < 3; i++) {
            V found = symbols.permute(sequence, -1 - i);
            assertThat(symbols.similarity(found, symbols.symbol("a")) > symbols.similarity(found, symbols.symbol("b")))
                    .isEqualTo(i != 1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.sequence(List.of()))
                .withMessageContaining("terms");
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void blendsAreSimilarByTheirShares(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V b = symbols.symbol("b");
        assertThat(symbols.blend(a, b, 0)).isEqualTo(a);
        assertThat(symbols.blend(a, b, 1)).isEqualTo(b);
        for (double s = 0; s <= 1; s += 0.25) {
            for (double t = 0; t <= 1; t += 0.25) {
                assertThat(symbols.similarity(symbols.blend(a, b, s), symbols.blend(a, b, t)))
                        .isCloseTo(1 - Math.abs(s - t), within(noise(symbols)));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.blend(a, b, 1.1))
                .withMessageContaining("VectorSymbols.blend share: must be in [0, 1], got 1.1");
    }

    @ParameterizedTest
    @MethodSource("architectures")
    <V> void normalizingKeepsDirections(VectorSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V bundle = symbols.bundle(List.of(a, symbols.symbol("b"), symbols.symbol("c")));
        V scaled = symbols.normalize(bundle);
        assertThat(symbols.similarity(scaled, bundle)).isCloseTo(1, within(1e-12));
        // As long as a symbol, it weighs as much in a bundle as one.
        V both = symbols.bundle(List.of(scaled, symbols.symbol("d"), symbols.symbol("e")));
        assertThat(symbols.similarity(both, scaled))
                .isCloseTo(symbols.similarity(both, symbols.symbol("d")), within(2 * noise(symbols)));
    }

    @ParameterizedTest
    @MethodSource("products")
    <V> void productsCommuteAndAssociate(ProductSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V b = symbols.symbol("b");
        V c = symbols.symbol("c");
        V left = symbols.bind(symbols.bind(a, b), c);
        V right = symbols.bind(c, symbols.bind(b, a));
        assertThat(symbols.similarity(left, right)).isCloseTo(1, within(1e-10));
        assertThat(symbols.similarity(symbols.unbind(symbols.bind(a, b), left), c))
                .isCloseTo(1, within(1e-10));
        assertThat(symbols.similarity(symbols.bind(a, b), a)).isCloseTo(0, within(noise(symbols)));
    }

    @ParameterizedTest
    @MethodSource("products")
    <V> void theNearestSymbolHasItsForm(ProductSymbols<V> symbols) {
        V a = symbols.symbol("a");
        V b = symbols.symbol("b");
        V nearest = symbols.nearestSymbol(List.of(a, b), new double[] {1, 0.4});
        assertThat(symbols.similarity(symbols.nearestSymbol(List.of(nearest), new double[] {2}), nearest))
                .isCloseTo(1, within(1e-12));
        assertThat(symbols.similarity(nearest, a)).isGreaterThan(symbols.similarity(nearest, b) + noise(symbols));
        // Its products can be undone as a symbol's can.
        assertThat(symbols.similarity(symbols.unbind(nearest, symbols.bind(nearest, b)), b))
                .isCloseTo(1, within(1e-10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.nearestSymbol(List.of(a), new double[2]))
                .withMessageContaining("one weight for each of 1 terms needed, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbols.nearestSymbol(List.of(a), new double[] {Double.NaN}))
                .withMessageContaining("weight: must be finite");
    }
}
