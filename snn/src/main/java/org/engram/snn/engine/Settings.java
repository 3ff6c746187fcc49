package org.engram.snn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.progress.Progress;
import org.engram.snn.network.Neurons;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/**
 * What a run is told besides the network; {@link #of} and {@code with} make it.
 *
 * @param schemes scheme of each population by name, sources left out
 * @param precision numbers to compute with
 * @param recordings what to record and keep in memory
 * @param streams what to record and send elsewhere
 * @param arrivals spikes from outside the network
 * @param listeners who is told of spikes while the run goes on
 * @param threads number of threads, at least 1; the result does not depend on it
 * @param progress told of the steps done
 */
public record Settings(
        Map<String, Scheme> schemes,
        Precision precision,
        List<Recording> recordings,
        List<Stream> streams,
        List<Arrivals> arrivals,
        List<Listening> listeners,
        int threads,
        Progress progress) {

    /** Copies the collections and requires at least one thread. */
    public Settings {
        schemes = Map.copyOf(schemes);
        recordings = List.copyOf(recordings);
        streams = List.copyOf(streams);
        arrivals = List.copyOf(arrivals);
        listeners = List.copyOf(listeners);
        Check.between("threads", threads, 1, 1024);
    }

    /** Double precision, one thread, nothing recorded, these schemes. */
    public static Settings of(Map<String, Scheme> schemes) {
        return new Settings(
                schemes, Precision.DOUBLE, List.of(), List.of(), List.of(), List.of(), 1, Progress.silent());
    }

    /** With other schemes. */
    public Settings withSchemes(Map<String, Scheme> value) {
        return new Settings(value, precision, recordings, streams, arrivals, listeners, threads, progress);
    }

    /** With another precision. */
    public Settings withPrecision(Precision value) {
        return new Settings(schemes, value, recordings, streams, arrivals, listeners, threads, progress);
    }

    /** With one more recording. */
    public Settings recording(Recording recording) {
        return new Settings(
                schemes, precision, more(recordings, recording), streams, arrivals, listeners, threads, progress);
    }

    /** With one more recording that goes to a sink, which the session completes and closes. */
    public Settings streaming(Recording recording, Sink sink) {
        return new Settings(
                schemes,
                precision,
                recordings,
                more(streams, new Stream(recording, sink)),
                arrivals,
                listeners,
                threads,
                progress);
    }

    /** With more spikes from outside. */
    public Settings arriving(Arrivals more) {
        return new Settings(
                schemes, precision, recordings, streams, more(arrivals, more), listeners, threads, progress);
    }

    /** With one more listener to the spikes of some neurons. */
    public Settings listening(Neurons neurons, SpikeListener listener) {
        return new Settings(
                schemes,
                precision,
                recordings,
                streams,
                arrivals,
                more(listeners, new Listening(neurons, listener)),
                threads,
                progress);
    }

    /** With another number of threads. */
    public Settings withThreads(int count) {
        return new Settings(schemes, precision, recordings, streams, arrivals, listeners, count, progress);
    }

    /** With someone to be told of the progress. */
    public Settings withProgress(Progress value) {
        return new Settings(schemes, precision, recordings, streams, arrivals, listeners, threads, value);
    }

    private static <T> List<T> more(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /**
     * A recording that is not kept in memory.
     *
     * @param recording what is recorded
     * @param sink where it goes
     */
    public record Stream(Recording recording, Sink sink) {}

    /**
     * Who is told of whose spikes.
     *
     * @param neurons whose spikes
     * @param listener who is told
     */
    public record Listening(Neurons neurons, SpikeListener listener) {}
}
