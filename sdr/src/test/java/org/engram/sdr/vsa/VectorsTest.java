package org.engram.sdr.vsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    private static final Streams STREAMS = Streams.of(3);

    @Test
    void vectorsAreCopiedValues() {
        double[] values = {3, 4};
        RealVector vector = RealVector.of(values);
        values[0] = 9;
        vector.toArray()[1] = 9;
        assertThat(vector).isEqualTo(RealVector.of(3, 4)).hasSameHashCodeAs(RealVector.of(3, 4));
        assertThat(vector.norm()).isEqualTo(5);
        assertThat(vector.dot(RealVector.of(1, 2))).isEqualTo(11);
        assertThat(vector.cosine(RealVector.of(0, 0))).isZero();
        assertThat(vector.times(2)).isEqualTo(RealVector.of(6, 8));
        ComplexVector complex = ComplexVector.of(new double[] {3}, new double[] {4});
        assertThat(complex.norm()).isEqualTo(5);
        assertThat(complex.cosine(ComplexVector.of(new double[] {4}, new double[] {-3})))
                .isZero();
        BitVector bits = BitVector.of(65, 5, 1);
        assertThat(bits.bit(2)).isTrue();
        assertThat(bits.bit(1)).isFalse();
        assertThat(bits.xor(BitVector.of(65, 4, 0))).isEqualTo(BitVector.of(65, 1, 1));
        assertThat(bits.distance(BitVector.of(65, 2, 1))).isEqualTo(3);
    }

    @Test
    void nonsenseIsRefused() {
        refused("RealVector component 1: must be finite", () -> RealVector.of(1, Double.NaN));
        refused("dimension of a vector must be 1, got 2", () -> RealVector.of(1).dot(RealVector.of(1, 2)));
        refused("as many imaginary as real parts", () -> ComplexVector.of(new double[1], new double[2]));
        refused("BitVector.dimension: must be >= 1, got 0", () -> BitVector.of(0));
        refused("2 words needed for 65 bits, got 1", () -> BitVector.of(65, 0));
        refused("bits beyond 65 must be 0", () -> BitVector.of(65, 0, 2));
        refused("Mbat.dimension: must be in [2, 8192], got 1", () -> Mbat.of(1, STREAMS));
        refused("BinarySpatter.dimension: must be in [2, 1048576], got 0", () -> BinarySpatter.of(0, STREAMS));
        refused("MultiplyAddPermute.dimension", () -> MultiplyAddPermute.of(-3, STREAMS));
        refused("FourierHolographic.dimension", () -> FourierHolographic.of(1, STREAMS));
        refused("HolographicReduced.dimension: must be a power of two", () -> HolographicReduced.of(1000, STREAMS));
        refused("BindingMatrix.dimension: must be in [2, 8192], got 8193", () -> BindingMatrix.signs(8193, STREAMS));
        BinarySpatter bits = BinarySpatter.of(64, STREAMS);
        refused("dimension of a vector must be 64, got 65", () -> bits.bind(BitVector.of(65, 0, 0), bits.symbol("a")));
        refused("dimension of a vector must be 64, got 65", () -> bits.permute(BitVector.of(65, 0, 0), 1));
        refused(
                "dimension of a vector must be 8, got 2",
                () -> MultiplyAddPermute.of(8, STREAMS).bundle(List.of(RealVector.of(1, 2))));
        refused("must be 4, got 2", () -> BindingMatrix.gaussian(4, STREAMS).bind(RealVector.of(1, 2)));
    }

    private static void refused(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }

    /** An orthogonal matrix keeps lengths over fifty bindings and is undone by its transpose, to 1e-10. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64, 257})
    void orthogonalMatricesKeepLengths(int dimension) {
        BindingMatrix matrix = BindingMatrix.orthogonal(dimension, STREAMS.child(dimension));
        RealVector start = RealVector.of(STREAMS.generator().doubles(dimension).toArray());
        RealVector bound = start;
        for (int depth = 0; depth < 50; depth++) {
            RealVector next = matrix.bind(bound);
            assertThat(next.norm() / start.norm()).isCloseTo(1, within(1e-10));
            assertThat(matrix.unbind(next).toArray()).containsExactly(bound.toArray(), within(1e-10));
            bound = next;
        }
    }

    /** By Haar's measure entries have variance 1 / D and the trace variance 1; without the sign fix the diagonal would be negative. */
    @Test
    void orthogonalMatricesAreUniform() {
        double trace = 0;
        double square = 0;
        double corner = 0;
        for (int k = 0; k < 2000; k++) {
            BindingMatrix matrix =
                    BindingMatrix.orthogonal(4, STREAMS.child("haar").child(k));
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += matrix.entry(i, i);
            }
            trace += sum / 2000;
            square += sum * sum / 2000;
            corner += matrix.entry(0, 0) * matrix.entry(0, 0) / 2000;
        }
        assertThat(trace).isCloseTo(0, within(4 / Math.sqrt(2000)));
        assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / 2000)));
        assertThat(corner).isCloseTo(0.25, within(4 * 0.25 / Math.sqrt(2000)));
    }

    /** Convolution by transform is the sum of products, and correlation with a flat-spectrum vector its inverse. */
    @Test
    void convolutionIsItsDefinition() {
        HolographicReduced symbols = HolographicReduced.of(16, STREAMS);
        RealVector a = RealVector.of(STREAMS.child("a").generator().doubles(16).toArray());
        RealVector b = symbols.symbol("b");
        double[] expected = new double[16];
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                expected[(i + j) % 16] += a.value(i) * b.value(j);
            }
        }
        assertThat(symbols.bind(a, b).toArray()).containsExactly(expected, within(1e-12));
        assertThat(symbols.unbind(b, symbols.bind(a, b)).toArray()).containsExactly(a.toArray(), within(1e-12));
        assertThat(b.norm()).isCloseTo(1, within(1e-12));
    }
}
