package org.engram.snn.network;

/** Some neurons of one population in order: the whole population, or a view of it. */
public sealed interface Neurons permits Population, PopulationView {

    /** The population they belong to. */
    Population population();

    /** How many they are. */
    int size();

    /** Index within the population of the i-th of them. */
    int index(int i);

    /** Whether the neuron of this index within the population is one of them. */
    boolean contains(int index);

    /** Every {@code step}-th of them from position {@code from} up to, not including, {@code to}. */
    PopulationView slice(int from, int to, int step);

    /** Those from position {@code from} up to, not including, {@code to}. */
    default PopulationView slice(int from, int to) {
        return slice(from, to, 1);
    }

    /** The first {@code n} of them. */
    default PopulationView first(int n) {
        return slice(0, n);
    }

    /** The last {@code n} of them. */
    default PopulationView last(int n) {
        return slice(size() - n, size());
    }

    /** The one at position {@code i}. */
    default PopulationView only(int i) {
        return slice(i, i + 1);
    }
}
