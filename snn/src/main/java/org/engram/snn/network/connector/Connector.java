package org.engram.snn.network.connector;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.engram.core.random.Streams;
import org.engram.snn.network.value.Listed;

/**
 * A rule that says which neuron of one group connects to which of another.
 *
 * <p>Connections come in the order of their sources, and so are the weights and delays that go with them; those of a {@link
 * FromList} are numbered in the order of the list.
 */
public sealed interface Connector
        permits OneToOne,
                AllToAll,
                FixedProbability,
                FixedNumberPre,
                FixedNumberPost,
                FixedTotalNumber,
                DistanceDependentProbability,
                SmallWorld,
                FromList {

    /** Refuses groups that the rule cannot connect. */
    default void check(Ends ends) {}

    /**
     * The connections between two groups that pass {@link #check}. What is drawn for all sources at once comes from {@code
     * streams}; what is drawn for one source comes from the generator given with it.
     */
    Targets targets(Ends ends, Streams streams);

    /** How many connections there will be, where that is known without drawing them. */
    OptionalLong count(Ends ends);

    /** How many connections are to be expected. */
    default double expected(Ends ends) {
        return count(ends).orElseThrow();
    }

    /** Memory that each connection takes while rows are drawn, because they cannot be drawn source by source. */
    default int bytesWhileSorting() {
        return 0;
    }

    /** A weight for each connection, in the connector's order, which goes before the synapse's. */
    default Optional<Listed> weights() {
        return Optional.empty();
    }

    /** A delay in ms for each connection, in the connector's order, which goes before the synapse's. */
    default Optional<Listed> delays() {
        return Optional.empty();
    }

    /** Neuron {@code i} to neuron {@code i}; the groups must be of one size. */
    static Connector oneToOne() {
        return new OneToOne();
    }

    /** Every neuron to every neuron, itself included where it is in both groups. */
    static AllToAll allToAll() {
        return new AllToAll(true);
    }

    /** Every pair with this probability, self-connections included. */
    static FixedProbability fixedProbability(double probability) {
        return new FixedProbability(probability, true);
    }

    /** Each postsynaptic neuron from exactly {@code n} different presynaptic ones, itself included. */
    static FixedNumberPre fixedNumberPre(int n) {
        return new FixedNumberPre(n, true, false);
    }

    /** Each presynaptic neuron to exactly {@code n} different postsynaptic ones, itself included. */
    static FixedNumberPost fixedNumberPost(int n) {
        return new FixedNumberPost(n, true, false);
    }

    /** Exactly {@code n} connections in all between different pairs, self-connections included. */
    static FixedTotalNumber fixedTotalNumber(int n) {
        return new FixedTotalNumber(n, true, false);
    }

    /** Every pair with a probability that depends on distance, self-connections included. */
    static DistanceDependentProbability distanceDependent(DistanceKernel kernel) {
        return new DistanceDependentProbability(kernel, true);
    }

    /** All neurons within {@code degree} places on a ring, rewired with this probability, itself included. */
    static SmallWorld smallWorld(int degree, double rewiring) {
        return new SmallWorld(degree, rewiring, true);
    }

    /** Exactly the listed pairs. */
    static FromList fromList(int[] pre, int[] post) {
        return FromList.of(pre, post);
    }

    /** The connections listed in a file, by {@link ConnectionFile}. */
    static FromList fromFile(Path path) {
        return ConnectionFile.read(path);
    }
}
