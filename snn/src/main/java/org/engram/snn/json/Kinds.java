package org.engram.snn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value of one of several kinds, told apart by the name in one field, its tag. */
final class Kinds<T> implements Part<T> {

    private final String tag;
    private final List<Kind<T, ?>> kinds;
    private final boolean hasDefault;

    private Kinds(String tag, List<Kind<T, ?>> kinds, boolean hasDefault) {
        this.tag = tag;
        this.kinds = kinds;
        this.hasDefault = hasDefault;
    }

    /** Kinds told apart by the field {@code tag}. */
    @SafeVarargs
    static <T> Kinds<T> of(String tag, Kind<T, ?>... kinds) {
        List<Kind<T, ?>> list = new ArrayList<>();
        for (Kind<T, ?> kind : kinds) {
            list.add(kind);
        }
        return new Kinds<>(tag, list, false);
    }

    /** The same, where an object without tag is of the first kind. */
    Kinds<T> firstWithoutTag() {
        return new Kinds<>(tag, kinds, true);
    }

    @Override
    public List<String> names(Place object) {
        List<String> names = new ArrayList<>(List.of(tag));
        names.addAll(kind(object).part().names(object));
        return names;
    }

    @Override
    public T read(Place object) {
        return kind(object).part().read(object);
    }

    private Kind<T, ?> kind(Place object) {
        if (hasDefault && object.optional(tag).isEmpty()) {
            return kinds.get(0);
        }
        String name =
                object.required(tag).oneOf(tag, kinds.stream().map(Kind::name).toList());
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void write(T value, Map<String, Json> object) {
        for (Kind<T, ?> kind : kinds) {
            if (kind.type().isInstance(value)) {
                if (!isDefault(kind)) {
                    object.put(tag, new Json.Text(kind.name()));
                }
                kind.write(value, object);
                return;
            }
        }
        throw new IllegalArgumentException(
                "a network file has no " + tag + " for " + value.getClass().getSimpleName());
    }

    private boolean isDefault(Kind<T, ?> kind) {
        return hasDefault && kind.equals(kinds.get(0));
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        List<Shape> shapes = new ArrayList<>();
        for (Kind<T, ?> kind : kinds) {
            Json.Fields constant = Json.Fields.empty().with("const", kind.name());
            Shape tagged = Shape.of(tag, constant, !isDefault(kind));
            shapes.addAll(Shape.product(List.of(tagged), kind.part().shapes(definitions)));
        }
        return shapes;
    }

    /**
     * One of the kinds.
     *
     * @param name its name in files
     * @param type its class
     * @param part its other fields
     */
    record Kind<T, S extends T>(String name, Class<S> type, Part<S> part) {

        private void write(T value, Map<String, Json> object) {
            part.write(type.cast(value), object);
        }
    }
}
