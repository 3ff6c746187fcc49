package org.engram.snn.network.space;

/** How far the neurons of one group are from those of another. */
@FunctionalInterface
public interface Distance {

    /** Distance in um between a presynaptic and a postsynaptic neuron, by their indices within the groups. */
    double between(int pre, int post);

    /** Distances between two sets of positions in space with this period. */
    static Distance of(Positions pre, Positions post, Period period) {
        return (i, j) -> period.distance(post.x(j) - pre.x(i), post.y(j) - pre.y(i), post.z(j) - pre.z(i));
    }
}
