package org.engram.snn.network;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.space.Distance;
import org.engram.snn.network.space.Period;
import org.engram.snn.network.space.Positions;
import org.engram.snn.network.synapse.Synapse;

/**
 * Synapses from some neurons to others.
 *
 * @param id name, unique within its network
 * @param pre presynaptic neurons
 * @param post postsynaptic neurons, not of a spike source
 * @param connector which connects to which
 * @param synapse receptor, weight, delay and plasticity
 */
public record Projection(String id, Neurons pre, Neurons post, Connector connector, Synapse synapse) {

    /** Requires a readable name and a target that takes input. */
    public Projection {
        Names.check("projection", id);
        Check.that(
                !post.population().cell().model().isSource(),
                "projection '" + id + "': '" + post.population().id() + "' is a "
                        + post.population().cell().model().name() + " and cannot receive synapses");
    }

    /** The two groups as the connector sees them. */
    public Ends ends() {
        if (!pre.population().id().equals(post.population().id())) {
            return Ends.disjoint(pre.size(), post.size());
        }
        return new Ends(pre.size(), post.size(), i -> position(post, pre.index(i)));
    }

    /** The two groups with the distances between positions of their populations. */
    Ends ends(Positions prePositions, Positions postPositions) {
        Period period = pre.population().space().orElseThrow().period();
        Check.that(
                period.equals(post.population().space().orElseThrow().period()),
                "projection '" + id + "': both populations must be in space of one period");
        Distance distance = Distance.of(prePositions, postPositions, period);
        return ends().withDistance((i, j) -> distance.between(pre.index(i), post.index(j)));
    }

    /** Whether both populations have positions. */
    boolean isInSpace() {
        return pre.population().space().isPresent() && post.population().space().isPresent();
    }

    /** Refuses weights that are not one for each of so many connections, or that its synapses cannot have. */
    public void requireWeights(int connections, double... values) {
        String place = "projection '" + id + "': weights";
        Check.that(
                values.length == connections,
                place + ": must be one for each of " + connections + " connections, got " + values.length);
        Bounds bounds = synapse.type().weightBounds();
        for (int k = 0; k < connections; k++) {
            Check.inside(place + "[" + k + "]", values[k], bounds, "(a magnitude)");
        }
    }

    private static int position(Neurons neurons, int index) {
        if (neurons instanceof PopulationView view) {
            int offset = index - view.from();
            return offset >= 0 && index < view.to() && offset % view.step() == 0 ? offset / view.step() : -1;
        }
        return index;
    }
}
