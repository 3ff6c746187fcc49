package org.engram.snn.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/** What a run recorded, with what is needed to repeat it. Immutable. */
public final class Run {

    private final Realization realization;
    private final Settings settings;
    private final double duration;
    private final Map<Recording, Raster> rasters;
    private final Map<Recording, Trace> traces;
    private final Map<String, double[]> weights;

    /**
     * The results of an engine.
     *
     * @param realization the network with its explicit numbers
     * @param settings what the run was told
     * @param duration biological time run, ms
     * @param rasters spikes by recording, in the order recorded
     * @param traces states and weights by recording
     * @param weights final weights of the projections that can change, in the order of their connections; taken over, not
     *     copied
     */
    public Run(
            Realization realization,
            Settings settings,
            double duration,
            Map<Recording, Raster> rasters,
            Map<Recording, Trace> traces,
            Map<String, double[]> weights) {
        this.realization = realization;
        this.settings = settings;
        this.duration = duration;
        this.rasters = new LinkedHashMap<>(rasters);
        this.traces = new LinkedHashMap<>(traces);
        this.weights = new LinkedHashMap<>(weights);
    }

    /** The network with its explicit numbers. */
    public Realization realization() {
        return realization;
    }

    /** What the run was told. */
    public Settings settings() {
        return settings;
    }

    /** Biological time run, ms. */
    public double duration() {
        return duration;
    }

    /** All recorded spikes, one raster a recording, in the order of recording. */
    public List<Raster> spikes() {
        return List.copyOf(rasters.values());
    }

    /** The spikes of a population, or of part of it. */
    public Raster spikes(Neurons neurons) {
        for (var entry : rasters.entrySet()) {
            if (entry.getKey() instanceof Recording.Spikes recorded && covers(recorded.neurons(), neurons)) {
                return Spikes.of(entry.getValue(), neurons);
            }
        }
        throw notRecorded(neurons.population(), "spikes");
    }

    /** The trace of a recording of states or weights. */
    public Trace trace(Recording recording) {
        Trace trace = traces.get(recording);
        if (trace == null) {
            throw new IllegalArgumentException(recording + ": has no trace in this run");
        }
        return trace;
    }

    /** The recorded trace of a state variable of these neurons, or of a group they are part of; the first, where several. */
    public Trace trace(Variable variable, Neurons neurons) {
        for (var entry : traces.entrySet()) {
            if (entry.getKey() instanceof Recording.State state
                    && state.variable().equals(variable)
                    && state.neurons().equals(neurons)) {
                return entry.getValue();
            }
        }
        for (var entry : traces.entrySet()) {
            if (entry.getKey() instanceof Recording.State state
                    && state.variable().equals(variable)
                    && covers(state.neurons(), neurons)) {
                return part(entry.getValue(), neurons);
            }
        }
        throw notRecorded(neurons.population(), variable.name());
    }

    private static Trace part(Trace trace, Neurons neurons) {
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (int c = 0; c < trace.channelCount(); c++) {
            rows.put(trace.channel(c), c);
        }
        int[] channels = new int[neurons.size()];
        double[][] samples = new double[channels.length][];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = neurons.index(i);
            samples[i] = trace.values(Objects.requireNonNull(rows.get(channels[i])));
        }
        return Trace.of(trace.label(), trace.unit(), trace.start(), trace.interval(), channels, samples);
    }

    /** The recorded weights of a projection, one channel a connection in the connector's order. */
    public Trace weightTrace(String projection) {
        for (var entry : traces.entrySet()) {
            if (entry.getKey() instanceof Recording.Weights recorded
                    && recorded.projection().id().equals(projection)) {
                return entry.getValue();
            }
        }
        throw new IllegalArgumentException("projection '" + projection + "': weights were not recorded");
    }

    /** The recorded trace of a state variable of a projection's synapses, one channel a connection in the connector's order. */
    public Trace trace(Variable variable, Projection projection) {
        for (var entry : traces.entrySet()) {
            if (entry.getKey() instanceof Recording.Synapses recorded
                    && recorded.variable().equals(variable)
                    && recorded.projection().equals(projection)) {
                return entry.getValue();
            }
        }
        throw new IllegalArgumentException("projection '" + projection.id() + "': " + variable.name()
                + " was not recorded; record it before the run");
    }

    /** The weights of a projection at the end, one a connection in the connector's order, a copy. */
    public double[] weights(String projection) {
        Projection known = realization.network().projection(projection);
        double[] changed = weights.get(known.id());
        return changed != null
                ? changed.clone()
                : realization.connections(known).weights();
    }

    private static boolean covers(Neurons recorded, Neurons wanted) {
        boolean isCovered = recorded.population().equals(wanted.population());
        for (int i = 0; isCovered && i < wanted.size(); i++) {
            isCovered = recorded.contains(wanted.index(i));
        }
        return isCovered;
    }

    private static IllegalArgumentException notRecorded(Population population, String what) {
        return new IllegalArgumentException(
                "population '" + population.id() + "': " + what + " were not recorded; record them before the run");
    }
}
