package org.engram.sdr.encode;

import java.util.function.Function;
import org.engram.sdr.Sdr;

/**
 * Makes sparse vectors of values so that near values share more active bits than far ones.
 *
 * <p>An encoder has no state: the same value gives the same vector. What it cannot encode is an {@link
 * IllegalArgumentException}; nothing is clipped or rounded to what it can.
 *
 * @param <T> what is encoded
 */
public interface Encoder<T> {

    /** Number of bits of every vector. */
    int size();

    /** The vector of a value. */
    Sdr encode(T value);

    /** The encoder that takes a part of a larger value, such as one field of a record, and encodes that. */
    default <R> Encoder<R> of(Function<? super R, ? extends T> part) {
        Encoder<T> encoder = this;
        return new Encoder<>() {
            @Override
            public int size() {
                return encoder.size();
            }

            @Override
            public Sdr encode(R value) {
                return encoder.encode(part.apply(value));
            }
        };
    }
}
