package org.engram.snn.engine;

import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.progress.Progress;
import org.engram.snn.recording.Recording;

/**
 * What a run is told besides the network.
 *
 * @param schemes scheme of each population by name, sources left out
 * @param recordings what to record
 * @param arrivals spikes from outside the network
 * @param threads number of threads, at least 1; the result does not depend on it
 * @param progress told of the steps done
 */
public record Settings(
        Map<String, Scheme> schemes,
        List<Recording> recordings,
        List<Arrivals> arrivals,
        int threads,
        Progress progress) {

    /** Copies the collections and requires at least one thread. */
    public Settings {
        schemes = Map.copyOf(schemes);
        recordings = List.copyOf(recordings);
        arrivals = List.copyOf(arrivals);
        Check.between("threads", threads, 1, 1024);
    }
}
