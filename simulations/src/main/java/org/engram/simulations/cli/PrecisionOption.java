package org.engram.simulations.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.engram.core.Check;
import org.engram.snn.engine.Precision;

/** What {@code --precision} asks for, in letters of either case. */
final class PrecisionOption {

    private PrecisionOption() {}

    /** The precision of this name; the error repeats the name as it was typed. */
    static Precision parse(String name) {
        List<String> names =
                Arrays.stream(Precision.values()).map(Precision::name).toList();
        String upper = name.toUpperCase(Locale.ROOT);
        return Precision.valueOf(names.contains(upper) ? upper : Check.known("--precision", name, names));
    }
}
