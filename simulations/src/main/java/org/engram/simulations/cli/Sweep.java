package org.engram.simulations.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.simulations.experiment.ParameterValues;
import org.engram.simulations.theory.Theory;

/**
 * Reads the words of {@code --set} where a parameter may take several values: {@code NAME=VALUE}, {@code
 * NAME=FROM:TO:STEP}, and a word without a name, which is one more value of the parameter before it.
 */
final class Sweep {

    private static final String OPTION = "--set: ";
    private static final int MOST_ROWS = 100_000;

    private final Theory theory;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    private Sweep(Theory theory) {
        this.theory = theory;
    }

    /** All combinations of the values, the last parameter running fastest; one where no parameter has several. */
    static List<ParameterValues> parse(Theory theory, List<String> words) {
        Sweep sweep = new Sweep(theory);
        String name = "";
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals >= 0) {
                name = word.substring(0, equals).strip();
                Check.that(!name.isEmpty(), OPTION + "must be NAME=VALUE, got '" + word + "'");
                Check.that(!sweep.values.containsKey(name), OPTION + name + " is given twice");
            }
            Check.that(!name.isEmpty(), OPTION + "must be NAME=VALUE, got '" + word + "'");
            sweep.add(name, word.substring(equals + 1).strip());
        }
        return sweep.combinations();
    }

    private void add(String name, String text) {
        List<Double> list = values.computeIfAbsent(name, key -> new ArrayList<>());
        int first = text.indexOf(':');
        if (first < 0) {
            list.add(value(name, text));
            return;
        }
        int second = text.indexOf(':', first + 1);
        Check.that(
                second > 0 && text.indexOf(':', second + 1) < 0,
                OPTION + name + " must be FROM:TO:STEP, got '" + text + "'");
        BigDecimal from = number(name, text.substring(0, first));
        BigDecimal to = number(name, text.substring(first + 1, second));
        BigDecimal step = number(name, text.substring(second + 1));
        int direction = to.compareTo(from);
        Check.that(
                step.signum() != 0 && step.signum() * direction >= 0,
                OPTION + name + " must have a step that leads from " + from + " to " + to + ", got '" + text + "'");
        addRange(name, list, from, to, step);
    }

    /** Decimal steps, so that 0.1 and not a sum near it is reached. */
    private static void addRange(String name, List<Double> list, BigDecimal from, BigDecimal to, BigDecimal step) {
        BigDecimal steps = to.subtract(from).divideToIntegralValue(step);
        Check.that(
                steps.compareTo(BigDecimal.valueOf(MOST_ROWS)) < 0,
                OPTION + name + " must take at most " + MOST_ROWS + " values");
        for (int k = 0; k <= steps.intValue(); k++) {
            list.add(from.add(step.multiply(BigDecimal.valueOf(k))).doubleValue());
        }
    }

    private double value(String name, String text) {
        List<String> words = theory.words(name);
        boolean isWord = !words.isEmpty() && !text.isEmpty() && Character.isLetter(text.charAt(0));
        return isWord
                ? words.indexOf(word(name, text, words))
                : number(name, text).doubleValue();
    }

    /** The word itself, or the only one that begins so. */
    private static String word(String name, String text, List<String> words) {
        List<String> meant =
                words.stream().filter(word -> word.startsWith(text)).toList();
        return meant.size() == 1 ? meant.get(0) : Check.known(OPTION + name, text, words);
    }

    private static BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(OPTION + name + " must be a number, got '" + text + "'", e);
        }
    }

    private List<ParameterValues> combinations() {
        List<ParameterValues> combined = List.of(ParameterValues.of(theory.id(), theory.parameters()));
        for (Map.Entry<String, List<Double>> entry : values.entrySet()) {
            long rows = (long) combined.size() * entry.getValue().size();
            Check.that(rows <= MOST_ROWS, OPTION + "must make at most " + MOST_ROWS + " rows, got " + rows);
            List<ParameterValues> next = new ArrayList<>((int) rows);
            for (ParameterValues each : combined) {
                for (double value : entry.getValue()) {
                    next.add(each.with(entry.getKey(), value));
                }
            }
            combined = next;
        }
        return combined;
    }
}
