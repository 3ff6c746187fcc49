package org.engram.sdr.vsa;

/**
 * The role that binds by the product with a vector.
 *
 * @param symbols the architecture
 * @param vector the vector of the role
 */
record ProductRole<V>(ProductSymbols<V> symbols, V vector) implements Role<V> {

    @Override
    public V bind(V filler) {
        return symbols.bind(vector, filler);
    }

    @Override
    public V unbind(V bound) {
        return symbols.unbind(vector, bound);
    }
}
