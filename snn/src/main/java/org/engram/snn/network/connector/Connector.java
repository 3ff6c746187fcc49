package org.engram.snn.network.connector;

import org.engram.core.random.Generator;

/** A rule that says which neuron of one group connects to which of another. */
public sealed interface Connector
        permits OneToOne, AllToAll, FixedProbability, FixedNumberPre, FixedNumberPost, FromList {

    /** Receives connections one by one. */
    @FunctionalInterface
    interface Sink {

        /** Takes the connection from presynaptic index {@code pre} to postsynaptic index {@code post}. */
        void connect(int pre, int post);
    }

    /** Passes every connection to the sink, in a fixed order that depends on the generator's state only. */
    void connect(Ends ends, Generator random, Sink sink);

    /** How many connections are to be expected, exact for all but random numbers of them. */
    double expected(Ends ends);

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

    /** Exactly the listed pairs. */
    static FromList fromList(int[] pre, int[] post) {
        return FromList.of(pre, post);
    }
}
