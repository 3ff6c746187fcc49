package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The strip of a raster that belongs to one population.
 *
 * @param low lower edge on the vertical axis
 * @param height height on the vertical axis
 * @param neurons number of neurons that share the height
 */
record Band(double low, double height, int neurons) {

    private static final double LEAST_SHARE = 0.05;
    private static final double GAP = 0.012;

    /**
     * Bands from the top down, as high as their numbers of neurons ask, but none too low for its name.
     *
     * <p>Heights and the gaps between neighbours add up to 1.
     */
    static List<Band> stack(List<Integer> sizes) {
        double total = sizes.stream().mapToDouble(Integer::doubleValue).sum();
        double least = Math.min(LEAST_SHARE, 0.8 / sizes.size()) * total;
        double sum = sizes.stream().mapToDouble(n -> Math.max(n, least)).sum();
        List<Band> bands = new ArrayList<>();
        double top = 1;
        for (int neurons : sizes) {
            double share = Math.max(neurons, least) / sum;
            double gap = Math.min(GAP, 0.2 * share);
            bands.add(new Band(top - share + gap / 2, share - gap, neurons));
            top -= share;
        }
        return bands;
    }

    double high() {
        return low + height;
    }

    double middle() {
        return low + height / 2;
    }

    double y(int neuron) {
        return low + (neuron + 0.5) * height / neurons;
    }
}
