package org.engram.sdr.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Values of several parts: the vectors of the parts one after the other. Immutable.
 *
 * <p>What two values share is the sum of what their parts share.
 *
 * <pre>{@code
 * var cars = RecordEncoder.<Car>empty()
 *         .with(Car::speed, new ScalarEncoder(0, 250, 400, 21))
 *         .with(Car::colour, new CategoryEncoder(List.of("red", "blue"), 21));
 * }</pre>
 *
 * @param <R> what is encoded
 */
public final class RecordEncoder<R> implements Encoder<R> {

    private final List<Encoder<R>> parts;
    private final int size;

    private RecordEncoder(List<Encoder<R>> parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /** An encoder of no part yet, which encodes nothing. */
    public static <R> RecordEncoder<R> empty() {
        return new RecordEncoder<>(List.of(), 0);
    }

    /** The same with a further part, behind all others; at most {@code 2^31 - 1} bits together. */
    public <T> RecordEncoder<R> with(Function<? super R, ? extends T> part, Encoder<T> encoder) {
        Check.between("RecordEncoder.size", (long) size + encoder.size(), 1L, (long) Integer.MAX_VALUE);
        List<Encoder<R>> more = new ArrayList<>(parts);
        more.add(encoder.of(part));
        return new RecordEncoder<>(more, size + encoder.size());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Sdr encode(R value) {
        Check.that(!parts.isEmpty(), "RecordEncoder: has no part to encode");
        return Sdr.concatenation(parts.stream().map(part -> part.encode(value)).toArray(Sdr[]::new));
    }
}
