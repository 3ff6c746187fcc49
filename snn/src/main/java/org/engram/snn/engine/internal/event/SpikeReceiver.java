package org.engram.snn.engine.internal.event;

import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Where the spikes of a recording go. */
interface SpikeReceiver {

    /** The recording. */
    Recording.Spikes recording();

    /** A neuron of the recording, by its index within the population, fired at one of its times. */
    void receive(double time, int neuron);

    /** Sends them on to a sink. */
    static SpikeReceiver to(Sink sink, Recording.Spikes recording) {
        return new Streamed(recording, sink);
    }

    /**
     * Sends spikes on as they come.
     *
     * @param recording whose
     * @param sink where to
     */
    record Streamed(Recording.Spikes recording, Sink sink) implements SpikeReceiver {

        @Override
        public void receive(double time, int neuron) {
            sink.spike(recording, time, neuron);
        }
    }
}
