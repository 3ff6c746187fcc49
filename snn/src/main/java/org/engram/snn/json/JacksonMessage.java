package org.engram.snn.json;

import java.util.List;

/** Puts the parser's messages in words for those who write files, not programs. */
final class JacksonMessage {

    /** From here on a message speaks of the parser's own settings and sources. */
    private static final List<String> ASIDES = List.of(
            ": was expecting (JSON String",
            " (JSON String",
            ": enable `",
            " (not recognized",
            " (start marker",
            ", from `",
            " require enabling `");

    private JacksonMessage() {}

    static String reworded(String message) {
        String text = message;
        for (String aside : ASIDES) {
            int at = text.indexOf(aside);
            text = at < 0 ? text : text.substring(0, at) + (aside.startsWith(",") ? ")" : "");
        }
        text = Json.Text.printable(text)
                .replace("Unexpected end-of-input: ", "the document ends too early: ")
                .replace("Unexpected end-of-input", "the document ends too early: ")
                .replace("was expecting ", "expected ");
        return "not JSON: " + Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
