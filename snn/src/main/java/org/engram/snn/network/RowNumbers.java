package org.engram.snn.network;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/** The weights or the delays of one row after another; mutable. */
final class RowNumbers {

    private final Value value;
    private final Streams streams;
    private Generator random;
    private int block = -1;
    private double[] numbers = {};

    /** The numbers of a value, drawn from the streams, one a block of sources. */
    RowNumbers(Value value, Streams streams) {
        this.value = value;
        this.streams = streams;
        this.random = streams.generator();
    }

    /** A number for each connection of the row, in an array that is used again. */
    double[] of(RowCursor row) {
        if (row.count() > numbers.length) {
            reserve(row.count());
        }
        if (value instanceof Distribution distribution) {
            if (row.block() != block) {
                block = row.block();
                random = streams.child(block).generator();
            }
            distribution.fill(numbers, 0, row.count(), random);
        } else if (value instanceof Listed listed) {
            for (int k = 0; k < row.count(); k++) {
                numbers[k] = listed.value(row.origin(k));
            }
        } else if (value instanceof DistanceDependent dependent) {
            for (int k = 0; k < row.count(); k++) {
                numbers[k] = dependent.at(row.distance(k));
            }
        }
        return numbers;
    }

    private void reserve(int count) {
        numbers = new double[(int) Math.min(Integer.MAX_VALUE - 8L, Math.max(count, 2L * numbers.length))];
        if (value instanceof Constant constant) {
            Arrays.fill(numbers, constant.value());
        }
    }
}
