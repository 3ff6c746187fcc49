package org.engram.snn.network.value;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * The same number for all.
 *
 * @param value the number, finite
 */
public record Constant(double value) implements Value {

    /** Requires a finite number. */
    public Constant {
        Check.inside("value", value, Bounds.FINITE, "");
    }

    @Override
    public double[] draw(int count, Generator random) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
