package org.engram.simulations.paper.hippocampus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.engram.core.data.Raster;

/**
 * What the memory answered to an operation, beside what an ideal memory would have.
 *
 * <p>The ideal memory keeps one set of bits a cue: learning replaces it; a cue recalls its set; content bits recall every cue
 * whose set shares at least one. The network echoes the query 5 ms after its first spike and answers 1 ms later; a learned
 * item shows at 5 and 7 ms.
 *
 * @param operation what was asked
 * @param expected neurons of OUT that an ideal memory would have made fire, query and answer
 * @param recalled neurons of OUT that fired
 */
public record Answer(Operation operation, Expectation expected, Expectation recalled) {

    private static final int ECHO = 5;

    /**
     * Lines of OUT that fire, by when.
     *
     * @param query lines that fire 5 ms after the first input spike
     * @param answer lines that fire when the answer is due
     */
    public record Expectation(SortedSet<Integer> query, SortedSet<Integer> answer) {

        /** Copies the sets. */
        public Expectation {
            query = new TreeSet<>(query);
            answer = new TreeSet<>(answer);
        }
    }

    /** The judgement in words: {@code correct}, {@code wrong}, or {@code wrong echo} where the answer alone is right. */
    public String verdict() {
        if (isCorrect()) {
            return "correct";
        }
        return expected.answer().equals(recalled.answer()) ? "wrong echo" : "wrong";
    }

    /** Whether query and answer are exactly what was expected. */
    public boolean isCorrect() {
        return expected.equals(recalled);
    }

    /** Judges the output of a run by an ideal memory that carries out the same operations. */
    public static List<Answer> judge(List<Operation> operations, Raster out, ContentAddressableMemory memory) {
        SortedMap<Integer, SortedSet<Integer>> ideal = new TreeMap<>();
        SortedMap<Integer, SortedSet<Integer>> output = byTime(out);
        List<Answer> answers = new ArrayList<>();
        for (Operation operation : operations) {
            Expectation expected = expect(operation, ideal, memory);
            int due = operation instanceof Operation.Learn ? ECHO + 2 : ECHO + 1;
            Expectation recalled =
                    new Expectation(at(output, operation.time() + ECHO), at(output, operation.time() + due));
            answers.add(new Answer(operation, expected, recalled));
        }
        return answers;
    }

    private static Expectation expect(
            Operation operation, SortedMap<Integer, SortedSet<Integer>> ideal, ContentAddressableMemory memory) {
        if (operation instanceof Operation.Learn learn) {
            ideal.put(learn.cue(), learn.content());
            SortedSet<Integer> item = lines(learn.content(), memory.cues());
            item.add(learn.cue());
            return new Expectation(item, item);
        }
        if (operation instanceof Operation.RecallCue recall) {
            SortedSet<Integer> content = ideal.getOrDefault(recall.cue(), new TreeSet<>());
            return new Expectation(new TreeSet<>(List.of(recall.cue())), lines(content, memory.cues()));
        }
        SortedSet<Integer> bits = ((Operation.RecallContent) operation).content();
        SortedSet<Integer> found = new TreeSet<>();
        ideal.forEach((cue, content) -> {
            if (!Collections.disjoint(content, bits)) {
                found.add(cue);
            }
        });
        return new Expectation(lines(bits, memory.cues()), found);
    }

    private static SortedSet<Integer> lines(SortedSet<Integer> bits, int cues) {
        SortedSet<Integer> lines = new TreeSet<>();
        bits.forEach(bit -> lines.add(cues + bit));
        return lines;
    }

    private static SortedMap<Integer, SortedSet<Integer>> byTime(Raster out) {
        SortedMap<Integer, SortedSet<Integer>> byTime = new TreeMap<>();
        for (int k = 0; k < out.size(); k++) {
            byTime.computeIfAbsent((int) out.time(k), t -> new TreeSet<>()).add(out.neuron(k));
        }
        return byTime;
    }

    private static SortedSet<Integer> at(SortedMap<Integer, SortedSet<Integer>> output, int time) {
        return output.getOrDefault(time, new TreeSet<>());
    }
}
