package org.engram.snn.engine;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.PopulationView;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a description, the same on every JVM: of the numbers, texts and classes that it consists of; mutable.
 *
 * <p>Functions, such as the equations of a cell of one's own, count by the name of the model only.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of an immutable value, in hexadecimal digits. */
    static String of(Object value) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(value);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text("null");
        } else if (value instanceof CellType cell) {
            cell(cell);
        } else if (value instanceof PopulationView view) {
            text("view " + view.population().id() + " " + view.from() + " " + view.to() + " " + view.step());
        } else if (value instanceof Projection projection) {
            text("projection " + projection.id());
            neurons(projection.pre());
            neurons(projection.post());
            add(projection.connector());
            add(projection.synapse());
        } else if (value.getClass().isArray()) {
            array(value);
        } else {
            plain(value);
        }
    }

    /** Whoever names a population in passing does not describe it again. */
    private void neurons(Neurons neurons) {
        if (neurons instanceof Population population) {
            text("all of " + population.id());
        } else {
            add(neurons);
        }
    }

    private void plain(Object value) {
        if (value instanceof Enum<?> constant) {
            text(constant.name());
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Double number) {
            number(Double.doubleToRawLongBits(number));
        } else if (value instanceof Number number) {
            number(number.longValue());
        } else if (value instanceof Boolean || value instanceof Character) {
            text(value.toString());
        } else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (value instanceof OptionalDouble optional) {
            add(optional.isPresent() ? optional.getAsDouble() : null);
        } else if (value instanceof List<?> list) {
            number(list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            number(map.size());
            map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                    .forEach(entry -> {
                        add(entry.getKey());
                        add(entry.getValue());
                    });
        } else {
            fields(value);
        }
    }

    private void cell(CellType cell) {
        CellModel model = cell.model();
        text("cell " + model.name());
        plain(model.input());
        for (Parameter setting : model.settings()) {
            text(setting.name());
            add(cell.value(setting.name()));
        }
        // A source may hold more than numbers by name, such as its spike times.
        if (model.isSource()) {
            fields(cell);
        }
    }

    private void array(Object array) {
        int length = Array.getLength(array);
        number(length);
        for (int i = 0; i < length; i++) {
            add(Array.get(array, i));
        }
    }

    private void fields(Object value) {
        Class<?> type = value.getClass();
        if (type.isHidden() || type.isSynthetic()) {
            return;
        }
        if (type.getName().startsWith("java.")) {
            throw new IllegalArgumentException("a description must not hold a " + type.getName());
        }
        text(type.getName());
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            Stream.of(declaring.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !isFunction(field))
                    .sorted(Comparator.comparing(Field::getName))
                    .filter(Field::trySetAccessible)
                    .forEach(field -> add(read(field, value)));
        }
    }

    private static boolean isFunction(Field field) {
        return field.getType() == CellModel.class;
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            digest.update((byte) (value >>> shift));
        }
    }
}
