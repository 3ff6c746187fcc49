package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /** Vectors published with the reference code for seed 1234567. */
    @Test
    void givesThePublishedNumbers() {
        SplitMix64 words = new SplitMix64(1234567);
        long[] expected = LongStream.of(
                        6457827717110365317L, 3203168211198807973L, -8629252141511181193L, 4593380528125082431L)
                .toArray();
        assertThat(LongStream.generate(words::next).limit(4).toArray()).containsExactly(expected);
        assertThat(Long.toUnsignedString(words.next())).isEqualTo("16408922859458223821");
    }

    @Test
    void finalisersKeepZeroAndMixTheRest() {
        assertThat(SplitMix64.mix(0)).isZero();
        assertThat(SplitMix64.murmur(0)).isZero();
        // The published result of MurmurHash3's finaliser for 1.
        assertThat(SplitMix64.murmur(1)).isEqualTo(0xB456BCFC34C2CB2CL);
    }
}
