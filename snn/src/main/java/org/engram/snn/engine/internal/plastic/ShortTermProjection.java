package org.engram.snn.engine.internal.plastic;

import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.recording.Variable;

/** Synapses that send a part of their weight, by the recent spikes of their presynaptic neuron; mutable. */
public final class ShortTermProjection extends DynamicProjection {

    private final ShortTerm shortTerm;

    ShortTermProjection(Attachment attachment, PlasticWeights weights, ShortTerm shortTerm) {
        super(attachment, weights);
        this.shortTerm = shortTerm;
    }

    @Override
    void act(int step) {}

    @Override
    public void postSpikes(int step, IntList fired, int firstNeuron) {}

    @Override
    void preSpike(int step, int source) {
        weights.send(source, step, shortTerm.spike(source, step));
    }

    @Override
    public void end(int step) {}

    @Override
    public void plasticity(boolean on, int step) {}

    @Override
    public void consolidate(int step) {
        throw new IllegalArgumentException(attachment.place() + ": has no eligibility to consolidate");
    }

    @Override
    void copyState(Variable variable, int step, double[] byConnection) {
        for (int source = 0; source < wiring.sources; source++) {
            double value =
                    variable.equals(Variable.U) ? shortTerm.use(source, step) : shortTerm.resources(source, step);
            for (int k = wiring.start[source]; k < wiring.start[source + 1]; k++) {
                byConnection[wiring.origins[k]] = value;
            }
        }
    }

    @Override
    void save(StateWriter out, int step, Wiring laid) {
        shortTerm.save(out);
        out.along(Places.listed(laid.origins, laid.connections));
        weights.saveWeights(out);
        out.along(attachment.among());
        weights.saveArriving(out, step);
    }

    @Override
    void restore(StateReader in, int step, Wiring laid) {
        shortTerm.restore(in);
        in.along(Places.listed(laid.origins, laid.connections));
        weights.restoreWeights(in);
        in.along(attachment.among());
        weights.restoreArriving(in, step);
    }
}
