package org.engram.simulations.paper.hippocampus;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Something to do with the memory at a time in ms. */
public sealed interface Operation {

    /** When its first input spike is given, ms. */
    int time();

    /** How long it keeps the memory busy before the next operation may begin, ms. */
    int duration();

    /** The same operation at another time in ms. */
    Operation at(int newTime);

    /** The operation in the language of {@link OperationScript}. */
    String text();

    /**
     * Stores content under a cue and forgets what the cue held before: all lines fire for three consecutive ms.
     *
     * @param time time of the first input spike, ms
     * @param cue cue
     * @param content content bits
     */
    record Learn(int time, int cue, SortedSet<Integer> content) implements Operation {

        /** Copies the set. */
        public Learn {
            content = new TreeSet<>(content);
        }

        @Override
        public int duration() {
            return 7;
        }

        @Override
        public Operation at(int newTime) {
            return new Learn(newTime, cue, content);
        }

        @Override
        public String text() {
            return "learn cue " + cue + " content " + list(content);
        }
    }

    /**
     * Asks for the content stored under a cue: the cue fires once.
     *
     * @param time time of the input spike, ms
     * @param cue cue
     */
    record RecallCue(int time, int cue) implements Operation {

        @Override
        public int duration() {
            return 6;
        }

        @Override
        public Operation at(int newTime) {
            return new RecallCue(newTime, cue);
        }

        @Override
        public String text() {
            return "recall cue " + cue;
        }
    }

    /**
     * Asks for every cue whose content shares at least one of the bits: the bits fire once.
     *
     * @param time time of the input spikes, ms
     * @param content content bits
     */
    record RecallContent(int time, SortedSet<Integer> content) implements Operation {

        /** Copies the set. */
        public RecallContent {
            content = new TreeSet<>(content);
        }

        @Override
        public int duration() {
            return 6;
        }

        @Override
        public Operation at(int newTime) {
            return new RecallContent(newTime, content);
        }

        @Override
        public String text() {
            return "recall content " + list(content);
        }
    }

    private static String list(SortedSet<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
