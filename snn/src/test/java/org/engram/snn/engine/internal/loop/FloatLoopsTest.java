package org.engram.snn.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops by the Vector API and plain loops give the same bits. */
class FloatLoopsTest {

    private static final int ARRAYS = 6;

    @Test
    void testsRunWithTheVectorApi() {
        assertThat(Loops.chosen().getClass().getSimpleName()).isEqualTo("VectorLoops");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 127, 128, 129, 1000, 4001})
    void izhikevichNeurons(int size) {
        Generator random = Streams.of(size).child("izhikevich").generator();
        float[] c = {0.5f, 0.04f, 5, 0.02f, 0.2f, 0.1f, 0.9f};
        float[][] plain = arrays(random, size);
        for (int i = 0; i < size; i++) {
            plain[3][i] += 140;
        }
        float[][] vector = copies(plain);
        int spikes = 0;
        for (int step = 0; step < 50; step++) {
            spikes += compare(
                    plain,
                    vector,
                    (loops, a, reached) -> loops.izhikevich(a[0], a[1], a[2], 0, a[3], c, 0, size, reached, 0),
                    -65);
        }
        assertThat(spikes).isGreaterThan(size / 10 - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 127, 128, 129, 1000, 4001})
    void leakyNeurons(int size) {
        Generator random = Streams.of(size).child("leaky").generator();
        float[] c = {0.99f, 0.3f, 0.2f, 1, 0.7f, 0.9f, 0.8f, -50};
        float[][] plain = arrays(random, size);
        float[][] vector = copies(plain);
        int spikes = 0;
        for (int step = 0; step < 50; step++) {
            spikes += compare(
                    plain,
                    vector,
                    (loops, a, reached) -> loops.leaky(a[0], a[1], a[2], a[3], a[4], 0, a[5], c, 0, size, reached, 0),
                    -60);
        }
        assertThat(spikes).isGreaterThan(size / 10 - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 100, 129, 1000})
    void spikesAtPlasticSynapses(int size) {
        Generator random = Streams.of(size).child("learn").generator();
        float[] traces = new float[256];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = random.nextFloat();
        }
        int[] at = random.ints(size, 0, 128).toArray();
        float[] law = {-0.3f, 0.05f, 0.9f, -0.01f, 0, 10};
        float[] plain = new float[size];
        for (int k = 0; k < size; k++) {
            plain[k] = random.nextFloat(10);
        }
        float[] vector = plain.clone();
        int changed = 0;
        for (int spike = 0; spike < 60; spike++) {
            law[0] = -law[0] * 1.1f;
            int from = size == 0 ? 0 : random.nextInt(size);
            int base = random.nextInt(129);
            float[] before = plain.clone();
            new PlainLoops().learn(plain, from, size, traces, base, at, law);
            Loops.chosen().learn(vector, from, size, traces, base, at, law);
            assertThat(bits(vector)).isEqualTo(bits(plain));
            for (int k = from; k < size; k++) {
                float full = before[k] + (law[0] * traces[base + at[k]] + law[1]) * (law[2] + law[3] * before[k]);
                assertThat(plain[k]).isEqualTo(Math.min(10, Math.max(0, full)));
                changed += plain[k] == full ? 0 : 1;
            }
        }
        assertThat(changed).as("stopped at a bound").isGreaterThan(size / 2 - 1);
    }

    private interface Call {

        int of(FloatLoops loops, float[][] arrays, int[] reached);
    }

    /** Advances both by a step and puts those that have reached the level back; returns how many. */
    private static int compare(float[][] plain, float[][] vector, Call call, float reset) {
        int size = plain[0].length;
        int[] byPlain = new int[size];
        int[] byVector = new int[size];
        int count = call.of(new PlainLoops(), plain, byPlain);
        assertThat(call.of(Loops.chosen(), vector, byVector)).isEqualTo(count);
        assertThat(byVector).isEqualTo(byPlain);
        for (int k = 0; k < plain.length; k++) {
            assertThat(bits(vector[k])).isEqualTo(bits(plain[k]));
        }
        for (int k = 0; k < count; k++) {
            plain[0][byPlain[k]] = reset;
            vector[0][byPlain[k]] = reset;
        }
        return count;
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }

    private static float[][] arrays(Generator random, int size) {
        float[][] arrays = new float[ARRAYS][size];
        for (int k = 0; k < ARRAYS; k++) {
            for (int i = 0; i < size; i++) {
                arrays[k][i] = k == 0 ? -70 + random.nextFloat(20) : random.nextFloat(20);
            }
        }
        return arrays;
    }

    private static float[][] copies(float[][] arrays) {
        return Arrays.stream(arrays).map(float[]::clone).toArray(float[][]::new);
    }
}
