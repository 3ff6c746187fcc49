package org.engram.snn.network;

import org.engram.core.Check;

/** Checks the names that users give to parts of a network. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    static void check(String kind, String name) {
        Check.that(!name.isBlank(), kind + ": name must not be blank");
        Check.that(
                name.length() <= LONGEST,
                kind + ": name must be at most " + LONGEST + " characters, got " + name.length());
        Check.that(
                name.chars().noneMatch(Character::isISOControl),
                kind + ": name must not hold control characters, got '" + name.replaceAll("\\p{Cntrl}", "?") + "'");
    }
}
