package org.engram.snn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engram.core.io.FormatException;

/** Several parts that make up a value; what its constructor refuses is an error at the field it names, or at its object. */
final class Struct<S> implements Part<S> {

    /** The field and the rest of a message such as {@code Additive.w_max: must be >= 2, got 1}. */
    private static final Pattern NAMED = Pattern.compile("\\w+\\.(\\w+): (.*)", Pattern.DOTALL);

    private final Function<Place, S> make;
    private final List<Member<S, ?>> members;

    private Struct(Function<Place, S> make, List<Member<S, ?>> members) {
        this.make = make;
        this.members = members;
    }

    /** A value made of members, which {@code make} reads from the object. */
    @SafeVarargs
    static <S> Struct<S> of(Function<Place, S> make, Member<S, ?>... members) {
        List<Member<S, ?>> list = new ArrayList<>();
        for (Member<S, ?> member : members) {
            list.add(member);
        }
        return new Struct<>(make, list);
    }

    @Override
    public List<String> names(Place object) {
        return members.stream()
                .flatMap(member -> member.part().names(object).stream())
                .toList();
    }

    @Override
    public S read(Place object) {
        try {
            return make.apply(object);
        } catch (IllegalArgumentException e) {
            throw refused(object, String.valueOf(e.getMessage()));
        }
    }

    /** The error of a constructor, at the field it names if it is one of this object. */
    private static FormatException refused(Place object, String message) {
        Matcher named = NAMED.matcher(message);
        if (named.matches()) {
            Optional<Place> field = object.optional(named.group(1));
            if (field.isPresent()) {
                return field.get().error(named.group(2));
            }
        }
        return object.error(message);
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
