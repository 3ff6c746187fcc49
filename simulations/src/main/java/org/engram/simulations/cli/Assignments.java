package org.engram.simulations.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/** Reads {@code NAME=VALUE} words of an option. */
final class Assignments {

    private Assignments() {}

    /** Names and numbers in the order given; a word of another form, or a name given twice, is an error. */
    static Map<String, Double> parse(String option, List<String> words) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            Check.that(equals > 0, option + ": must be NAME=VALUE, got '" + word + "'");
            String name = word.substring(0, equals).strip();
            double value = number(option + ": " + name, word.substring(equals + 1));
            Check.that(values.put(name, value) == null, option + ": " + name + " is given twice");
        }
        return values;
    }

    private static double number(String what, String text) {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a number, got '" + text + "'", e);
        }
    }
}
