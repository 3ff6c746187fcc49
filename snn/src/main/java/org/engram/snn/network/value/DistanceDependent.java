package org.engram.snn.network.value;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * A number that grows or falls with the distance d in um between the two neurons of a connection: {@code base + slope d}.
 *
 * <p>For weights and delays of projections between populations with positions, not for parameters of cells. Delays of this
 * kind are rounded to the nearest step, at least one.
 *
 * @param base number at distance 0
 * @param slope change per um; of a delay, one over the conduction velocity in um/ms
 */
public record DistanceDependent(double base, double slope) implements Value {

    /** Requires finite numbers. */
    public DistanceDependent {
        Check.inside("distance_dependent.base", base, Bounds.FINITE, "");
        Check.inside("distance_dependent.slope", slope, Bounds.FINITE, "per um");
    }

    /** The number at a distance. */
    public double at(double distance) {
        return base + slope * distance;
    }

    /** Always an error: numbers alone have no distance. */
    @Override
    public double[] draw(int count, Generator random) {
        throw new IllegalArgumentException(
                "distance_dependent: for weights and delays between populations with positions only");
    }
}
