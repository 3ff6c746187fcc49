package org.engram.simulations.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.data.Raster;
import org.engram.snn.engine.Run;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.recording.Recording;

/**
 * The recorded spikes of one population, each once, however many recordings of its neurons overlap.
 *
 * @param raster spikes, by time, then neuron
 * @param neurons how many of its neurons were recorded
 */
record RecordedSpikes(Raster raster, int neurons) {

    private record Spike(double time, int neuron) {}

    /** One for each population with a recording of spikes, in the order of the recordings. */
    static List<RecordedSpikes> of(Run run) {
        Map<Population, List<Neurons>> groups = new LinkedHashMap<>();
        for (Recording recording : run.settings().recordings()) {
            if (recording instanceof Recording.Spikes spikes) {
                groups.computeIfAbsent(spikes.neurons().population(), p -> new ArrayList<>())
                        .add(spikes.neurons());
            }
        }
        List<RecordedSpikes> recorded = new ArrayList<>();
        groups.forEach((population, parts) -> recorded.add(of(run, population, parts)));
        return recorded;
    }

    private static RecordedSpikes of(Run run, Population population, List<Neurons> parts) {
        if (parts.size() == 1) {
            return new RecordedSpikes(run.spikes(parts.get(0)), parts.get(0).size());
        }
        boolean[] taken = new boolean[population.size()];
        int neurons = 0;
        List<Spike> spikes = new ArrayList<>();
        for (Neurons part : parts) {
            Raster raster = run.spikes(part);
            for (int k = 0; k < raster.size(); k++) {
                if (!taken[raster.neuron(k)]) {
                    spikes.add(new Spike(raster.time(k), raster.neuron(k)));
                }
            }
            for (int i = 0; i < part.size(); i++) {
                neurons += taken[part.index(i)] ? 0 : 1;
                taken[part.index(i)] = true;
            }
        }
        spikes.sort(Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::neuron));
        Raster raster = Raster.of(
                population.id(),
                population.size(),
                spikes.stream().mapToDouble(Spike::time).toArray(),
                spikes.stream().mapToInt(Spike::neuron).toArray());
        return new RecordedSpikes(raster, neurons);
    }

    /** Mean rate of the recorded neurons over a duration in ms, Hz. */
    double rate(double duration) {
        return 1000.0 * raster.size() / neurons / duration;
    }
}
