package org.engram.sdr;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.params.provider.Arguments;

/** Seeded triples of vectors of one size, from empty to full, so that both inner forms meet. */
final class RandomSdrs {

    private RandomSdrs() {}

    static Stream<Arguments> triples() {
        return LongStream.range(0, 300).mapToObj(seed -> {
            Generator random = Streams.of(seed).generator();
            int size = random.nextInt(1, seed % 2 == 0 ? 200 : 10_000);
            return Arguments.of(seed, any(size, random), any(size, random), any(size, random));
        });
    }

    /** Half of them so sparse that they are held as indices only, where the size allows. */
    static Sdr any(int size, Generator random) {
        int most = random.nextBoolean() ? size : Math.max(size / 256, Math.min(size, 3));
        return Sdr.random(size, random.nextInt(most + 1), random);
    }
}
