package org.engram.simulations.theory;

import org.engram.core.Check;

/**
 * One named outcome of a theory: a number or a word.
 *
 * @param name name as the literature spells it, such as {@code T_M}, fit for the head of a column
 * @param value the number; not a number where there is none, as for a transition that does not happen
 * @param word the word, empty where the outcome is a number
 * @param text what it is, in a few words, with the unit where it has one
 */
public record Quantity(String name, double value, String word, String text) {

    /** Requires a name and a word that can stand in a table. */
    public Quantity {
        Check.that(
                name.matches("[A-Za-z][A-Za-z0-9_]*"),
                "Quantity.name: must be letters, digits and underscores, got '" + name + "'");
        Check.that(
                word.matches("[A-Za-z0-9 -]*"), "Quantity.word: must be letters, digits, spaces, got '" + word + "'");
    }

    /** An outcome that is a number, or not a number where there is none. */
    public static Quantity number(String name, double value, String text) {
        return new Quantity(name, value, "", text);
    }

    /** An outcome that is a word, such as the name of a phase. */
    public static Quantity word(String name, String word, String text) {
        Check.that(!word.isBlank(), "Quantity.word: must not be blank");
        return new Quantity(name, Double.NaN, word, text);
    }

    /** Whether the outcome is a word. */
    public boolean isWord() {
        return !word.isEmpty();
    }

    /** Whether the theory has no such outcome for these parameters. */
    public boolean isNone() {
        return !isWord() && Double.isNaN(value);
    }
}
