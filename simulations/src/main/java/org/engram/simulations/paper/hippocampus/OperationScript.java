package org.engram.simulations.paper.hippocampus;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.engram.core.Check;
import org.engram.core.io.FormatException;

/**
 * The language in which operations are written, one a line.
 *
 * <pre>
 *   # comment
 *   [at MS] learn cue N content BIT [BIT ...]
 *   [at MS] recall cue N
 *   [at MS] recall content BIT [BIT ...]
 * </pre>
 *
 * <p>Without {@code at}, an operation begins {@value #SPACING} ms after the one before it; the first begins at 0. A learning
 * operation needs 7 ms, a recall 6 ms before the next one.
 */
public final class OperationScript {

    /** Time between operations that name none, ms. */
    public static final int SPACING = 14;

    /** The grammar, for help texts. */
    public static final List<String> GRAMMAR = List.of(
            "# comment",
            "[at MS] learn cue N content BIT [BIT ...]",
            "[at MS] recall cue N",
            "[at MS] recall content BIT [BIT ...]",
            "(without 'at': " + SPACING + " ms after the operation before)");

    private static final int LATEST = 999_999_999;

    private final ContentAddressableMemory memory;
    private final String file;
    private final List<Operation> operations = new ArrayList<>();

    private OperationScript(ContentAddressableMemory memory, String file) {
        this.memory = memory;
        this.file = file;
    }

    /** Reads the operations of a file; a {@link FormatException} names the line that is wrong. */
    public static List<Operation> read(Path path, ContentAddressableMemory memory) {
        try {
            return parse(Files.readAllLines(path, StandardCharsets.UTF_8), path.toString(), memory);
        } catch (MalformedInputException e) {
            throw new FormatException(path, "", "is not UTF-8 text");
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    /** Reads the operations of lines of text. */
    public static List<Operation> parse(List<String> lines, String file, ContentAddressableMemory memory) {
        if (!lines.isEmpty() && lines.get(0).startsWith("\ufeff")) {
            throw new FormatException(file, "line 1", "begins with a byte order mark; save it without one");
        }
        OperationScript script = new OperationScript(memory, file);
        for (int i = 0; i < lines.size(); i++) {
            script.line(i + 1, lines.get(i).replaceFirst("#.*", "").strip());
        }
        if (script.operations.isEmpty()) {
            throw new FormatException(
                    file, "", "holds no operation; write one a line, such as 'learn cue 0 content 1 2'");
        }
        return List.copyOf(script.operations);
    }

    private void line(int number, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            Words words = new Words(text);
            int time = words.skip("at") ? words.number("time in ms", 0, LATEST) : nextTime();
            Operation operation = operation(words, time);
            requireOrder(operation);
            operations.add(operation);
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, "line " + number, String.valueOf(e.getMessage()));
        }
    }

    private Operation operation(Words words, int time) {
        if (words.choice("learn", "recall").equals("learn")) {
            words.choice("cue");
            int cue = cue(words);
            words.choice("content");
            return new Operation.Learn(time, cue, bits(words));
        }
        if (words.choice("cue", "content").equals("content")) {
            return new Operation.RecallContent(time, bits(words));
        }
        int cue = cue(words);
        words.end();
        return new Operation.RecallCue(time, cue);
    }

    private int cue(Words words) {
        return words.number("cue", 0, memory.cues() - 1);
    }

    private SortedSet<Integer> bits(Words words) {
        SortedSet<Integer> bits = new TreeSet<>();
        do {
            int bit = words.number("content bit", 0, memory.contents() - 1);
            Check.that(bits.add(bit), "content bit " + bit + " is listed twice");
        } while (words.hasNext());
        return bits;
    }

    private int nextTime() {
        return operations.isEmpty() ? 0 : operations.get(operations.size() - 1).time() + SPACING;
    }

    private void requireOrder(Operation next) {
        if (!operations.isEmpty()) {
            Operation last = operations.get(operations.size() - 1);
            int earliest = last.time() + last.duration();
            Check.that(
                    next.time() >= earliest,
                    "at: must be >= " + earliest + " ms (" + last.duration() + " ms after '" + last.text() + "' at "
                            + last.time() + " ms), got " + next.time());
        }
    }

    /** The words of a line, taken one by one; mutable. */
    private static final class Words {

        private final String[] words;
        private int next;

        Words(String text) {
            words = text.split("\\s+");
        }

        boolean hasNext() {
            return next < words.length;
        }

        boolean skip(String word) {
            boolean found = hasNext() && words[next].equals(word);
            next += found ? 1 : 0;
            return found;
        }

        String choice(String... valid) {
            String expected = "'" + String.join("' or '", valid) + "'";
            Check.that(hasNext(), "the line ends where " + expected + " is expected");
            String word = words[next++];
            Check.that(List.of(valid).contains(word), "expected " + expected + ", got '" + word + "'");
            return word;
        }

        int number(String what, int lowest, int highest) {
            Check.that(hasNext(), "the line ends where a " + what + " is expected");
            String word = words[next++];
            boolean fits =
                    word.matches("\\d{1,9}") && Integer.parseInt(word) >= lowest && Integer.parseInt(word) <= highest;
            Check.that(
                    fits, what + ": must be a whole number from " + lowest + " to " + highest + ", got '" + word + "'");
            return Integer.parseInt(word);
        }

        void end() {
            Check.that(!hasNext(), "unexpected '" + (hasNext() ? words[next] : "") + "' at the end of the line");
        }
    }
}
