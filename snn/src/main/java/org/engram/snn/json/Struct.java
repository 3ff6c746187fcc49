package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Several parts that make up a value; what its constructor refuses is an error at its object. */
final class Struct<S> implements Part<S> {

    private final Function<Place, S> make;
    private final List<Member<S, ?>> members;

    private Struct(Function<Place, S> make, List<Member<S, ?>> members) {
        this.make = make;
        this.members = members;
    }

    /** A value made of members, which {@code make} reads from the object. */
    @SafeVarargs
    static <S> Struct<S> of(Function<Place, S> make, Member<S, ?>... members) {
        return new Struct<>(make, List.of(members));
    }

    @Override
    public List<String> names(Place object) {
        return members.stream()
                .flatMap(member -> member.part().names(object).stream())
                .toList();
    }

    @Override
    public S read(Place object) {
        return object.make(() -> make.apply(object));
    }

    @Override
    public void write(S value, Map<String, Json> object) {
        members.forEach(member -> member.write(value, object));
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        return members.stream()
                .map(member -> member.part().shapes(definitions))
                .reduce(List.of(Shape.EMPTY), Shape::product);
    }
}
