package org.engram.sdr.vsa.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engram.core.Check;
import org.engram.sdr.vsa.Role;
import org.engram.sdr.vsa.VectorSymbols;
import org.engram.sdr.vsa.memory.CleanUpMemory;
import org.jspecify.annotations.Nullable;

/**
 * Encodes any JSON value as one vector, so that similar values have similar vectors and parts can be asked for by their path.
 *
 * <ul>
 *   <li>Strings, {@code true}, {@code false}, {@code null}, the empty object and the empty array are symbols of their own.
 *   <li>A number x is a blend of the symbols of whole positions around {@code u = sign(x) ln(1 + |x| / unit) / tolerance}: two numbers have
 *       similarity {@code max(0, 1 - |u - u'|)}, so numbers are near when they differ by a share of less than about the tolerance,
 *       or, below the unit, by less than a share of the unit.
 *   <li>An object is the bundle of its members, each permuted once and bound to the role of its key.
 *   <li>An array is the sequence of its elements bound to the role of arrays.
 * </ul>
 *
 * <p>Every bundle is scaled to the length of a symbol: members of one object weigh the same, whatever they hold. Two objects with the
 * same n keys so have the mean of their members' similarities, with noise of about {@code 1 / sqrt(D)}. The permutation keeps the order
 * of nested keys where binding commutes. Values are plain Java: {@link Map} with strings as keys, in any order, {@link List},
 * {@link String}, finite {@link Number}, {@link Boolean} and null. Immutable.
 *
 * @param <V> the vectors
 */
public final class SoftEncoder<V> {

    private static final String ARRAY = "array";

    private final VectorSymbols<V> symbols;
    private final double unit;
    private final double tolerance;

    private SoftEncoder(VectorSymbols<V> symbols, double unit, double tolerance) {
        this.symbols = symbols;
        this.unit = unit;
        this.tolerance = tolerance;
    }

    /** The encoder with unit 1 and tolerance 0.25. */
    public static <V> SoftEncoder<V> standard(VectorSymbols<V> symbols) {
        return new SoftEncoder<>(symbols, 1, 0.25);
    }

    /** The same with another unit, finite and above zero, far above which numbers are compared by their quotient. */
    public SoftEncoder<V> withUnit(double newUnit) {
        return new SoftEncoder<>(symbols, Check.positive("SoftEncoder.unit", newUnit, ""), tolerance);
    }

    /** The same with another tolerance, finite and above zero: the difference of logarithms at which large numbers are no longer similar. */
    public SoftEncoder<V> withTolerance(double newTolerance) {
        return new SoftEncoder<>(symbols, unit, Check.positive("SoftEncoder.tolerance", newTolerance, ""));
    }

    /** The vector of a value; anything that is not JSON is an error that names its place. */
    public V encode(@Nullable Object value) {
        return encode(value, Path.root());
    }

    /** The similarity that the codes of two finite numbers have, but for noise. */
    public double similarity(double a, double b) {
        return Math.max(0, 1 - Math.abs(position(a, Path.root()) - position(b, Path.root())));
    }

    /** What stands at a path in an encoded value: the vector of the part with noise from the rest, or only noise where nothing stands. */
    public V query(V encoded, Path path) {
        V part = encoded;
        for (Object step : path.steps()) {
            part = step instanceof Integer index
                    ? symbols.permute(symbols.role(ARRAY).unbind(part), -1 - index)
                    : symbols.permute(key((String) step).unbind(part), -1);
        }
        return part;
    }

    /** A clean-up memory of these values, to find which of them a query gives. */
    public CleanUpMemory<@Nullable Object, V> memory(Collection<? extends @Nullable Object> values) {
        CleanUpMemory<@Nullable Object, V> memory = new CleanUpMemory<>(symbols);
        for (Object value : values) {
            memory.store(value, encode(value));
        }
        return memory;
    }

    private V encode(@Nullable Object value, Path path) {
        if (value == null || value instanceof Boolean) {
            return symbols.symbol(String.valueOf(value));
        } else if (value instanceof String text) {
            return symbols.symbol("string " + text);
        } else if (value instanceof Number number) {
            return number(position(number.doubleValue(), path));
        } else if (value instanceof List<?> list) {
            return list.isEmpty() ? symbols.symbol("empty array") : array(list, path);
        } else if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? symbols.symbol("empty object") : object(map, path);
        }
        throw new IllegalArgumentException(
                "SoftEncoder: value at '" + path + "' must be a map, list, string, number, flag or null, got a "
                        + value.getClass().getName());
    }

    private V object(Map<?, ?> map, Path path) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            Check.that(key instanceof String, "SoftEncoder: keys at '" + path + "' must be strings, got " + key);
            sorted.put((String) key, value);
        });
        List<V> members = new ArrayList<>();
        sorted.forEach((key, value) -> members.add(key(key).bind(symbols.permute(encode(value, path.key(key)), 1))));
        return symbols.normalize(symbols.bundle(members));
    }

    private V array(List<?> list, Path path) {
        List<V> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(encode(element, path.index(elements.size())));
        }
        return symbols.role(ARRAY).bind(symbols.normalize(symbols.sequence(elements)));
    }

    private Role<V> key(String key) {
        return symbols.role("key " + key);
    }

    private double position(double x, Path path) {
        Check.that(Double.isFinite(x), "SoftEncoder: number at '" + path + "' must be finite, got " + Check.text(x));
        return Math.copySign(StrictMath.log1p(Math.abs(x) / unit) / tolerance, x);
    }

    private V number(double position) {
        double whole = Math.floor(position);
        return symbols.blend(anchor((long) whole), anchor((long) whole + 1), position - whole);
    }

    private V anchor(long position) {
        return symbols.symbol("number " + position);
    }
}
