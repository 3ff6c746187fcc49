package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fields of an object that stand together for one value: a single field, several, or those that another field chooses.
 *
 * @param <V> the value
 */
interface Part<V> {

    /** Names of the fields it may have in this object. */
    List<String> names(Place object);

    /** Reads the value from its fields. */
    V read(Place object);

    /** Adds the fields of a value. */
    void write(V value, Map<String, Json> object);

    /** The forms it can take, one at least. */
    List<Shape> shapes(Definitions definitions);

    /** This part of a whole, from which it is taken by a function. */
    default <S> Member<S, V> in(Function<S, V> value) {
        return new Member<>(this, value);
    }

    /**
     * A part and how to get its value from the whole.
     *
     * @param part the part
     * @param value its value in a whole
     */
    record Member<S, V>(Part<V> part, Function<S, V> value) {

        V read(Place object) {
            return part.read(object);
        }

        void write(S whole, Map<String, Json> object) {
            part.write(value.apply(whole), object);
        }
    }
}
