package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.synapse.ShortTermSynapse;

/** Use and resources of the synapses of each presynaptic neuron as its last spike left them; mutable. */
final class ShortTerm {

    private final ShortTermSynapse rule;
    private final double timestep;
    private final double[] use;
    private final double[] resources;
    private final double[] lastStep;

    ShortTerm(ShortTermSynapse rule, int sources, double timestep) {
        this.rule = rule;
        this.timestep = timestep;
        use = new double[sources];
        resources = new double[sources];
        lastStep = new double[sources];
        Arrays.fill(resources, 1);
    }

    /** A spike: returns the part of the weight that it sends. */
    double spike(int source, int step) {
        double u = use(source, step);
        double x = resources(source, step);
        u += rule.use() * (1 - u);
        use[source] = u;
        resources[source] = x - u * x;
        lastStep[source] = step;
        return u * x;
    }

    /** The use at a step, before a spike. */
    double use(int source, int step) {
        return use[source] * (rule.tauFacil() == 0 ? 0 : StrictMath.exp(-elapsed(source, step) / rule.tauFacil()));
    }

    /** The resources at a step, before a spike. */
    double resources(int source, int step) {
        return 1 + (resources[source] - 1) * StrictMath.exp(-elapsed(source, step) / rule.tauRec());
    }

    private double elapsed(int source, int step) {
        return (step - lastStep[source]) * timestep;
    }

    void save(StateWriter out) {
        out.along(Places.shared(use.length));
        out.write(use);
        out.write(resources);
        out.write(lastStep);
    }

    void restore(StateReader in) {
        in.along(Places.shared(use.length));
        in.read(use);
        in.read(resources);
        in.read(lastStep);
    }
}
