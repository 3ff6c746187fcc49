package org.engram.snn.engine;

import java.util.Arrays;
import org.engram.core.data.Raster;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;

/** Picks the spikes of some neurons out of a raster. */
final class Spikes {

    private Spikes() {}

    static Raster of(Raster raster, Neurons neurons) {
        if (neurons instanceof Population) {
            return raster;
        }
        boolean[] wanted = new boolean[raster.neuronCount()];
        for (int i = 0; i < neurons.size(); i++) {
            wanted[neurons.index(i)] = true;
        }
        double[] times = new double[raster.size()];
        int[] indices = new int[raster.size()];
        int n = 0;
        for (int k = 0; k < raster.size(); k++) {
            if (wanted[raster.neuron(k)]) {
                times[n] = raster.time(k);
                indices[n++] = raster.neuron(k);
            }
        }
        return Raster.of(raster.label(), raster.neuronCount(), Arrays.copyOf(times, n), Arrays.copyOf(indices, n));
    }
}
