package org.engram.snn.engine.internal;

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
        double time = (step - lastStep[source]) * timestep;
        double u = use[source] * (rule.tauFacil() == 0 ? 0 : StrictMath.exp(-time / rule.tauFacil()));
        double x = 1 + (resources[source] - 1) * StrictMath.exp(-time / rule.tauRec());
        u += rule.use() * (1 - u);
        use[source] = u;
        resources[source] = x - u * x;
        lastStep[source] = step;
        return u * x;
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
