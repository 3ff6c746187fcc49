package org.engram.hardware.spinnaker;

import org.engram.snn.network.Connections;
import org.engram.snn.network.TimeGrid;

/**
 * What the board keeps of a projection's weights and delays.
 *
 * @param projection name of the projection
 * @param receptor {@code excitatory} or {@code inhibitory}
 * @param connections number of connections
 * @param shift power of two by which the integers are scaled
 * @param resolution distance of neighbouring weights, nA
 * @param largest largest weight, nA
 * @param largestRelativeError largest relative change of a weight that does not become 0
 * @param zeros weights above 0 that become 0
 * @param positive weights above 0
 * @param delaysOffGrid delays that are not a whole number of steps
 */
public record StoredWeights(
        String projection,
        String receptor,
        int connections,
        int shift,
        double resolution,
        double largest,
        double largestRelativeError,
        int zeros,
        int positive,
        int delaysOffGrid) {

    static StoredWeights of(String projection, String receptor, Connections made, WeightScale scale, TimeGrid grid) {
        double largest = 0;
        double largestError = 0;
        int zeros = 0;
        int positive = 0;
        int offGrid = 0;
        for (int k = 0; k < made.size(); k++) {
            double weight = made.weight(k);
            offGrid += grid.contains(made.delay(k)) ? 0 : 1;
            if (weight > 0) {
                positive++;
                largest = Math.max(largest, weight);
                long stored = scale.stored(weight);
                if (stored == 0) {
                    zeros++;
                } else {
                    largestError = Math.max(largestError, Math.abs(stored * scale.resolution() - weight) / weight);
                }
            }
        }
        return new StoredWeights(
                projection,
                receptor,
                made.size(),
                scale.shift(),
                scale.resolution(),
                largest,
                largestError,
                zeros,
                positive,
                offGrid);
    }

    /** Whether every weight above 0 becomes 0. */
    public boolean allLost() {
        return positive > 0 && zeros == positive;
    }
}
