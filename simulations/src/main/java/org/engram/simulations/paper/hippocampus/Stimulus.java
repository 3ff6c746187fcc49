package org.engram.simulations.paper.hippocampus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the memory is given: operations, which can be judged, or free input spikes, which cannot. */
public sealed interface Stimulus {

    /** The operations for a memory of this size; none for free input. */
    List<Operation> operations(ContentAddressableMemory memory) throws IOException;

    /** The input spikes of each line for a memory of this size, ms. */
    default double[][] spikes(ContentAddressableMemory memory) throws IOException {
        return InputSpikes.of(operations(memory), memory);
    }

    /** Where it comes from, for the record. */
    String source();

    /** The authors' experiment for a memory of its size; for other sizes, everything learned and recalled once. */
    record Standard() implements Stimulus {

        @Override
        public List<Operation> operations(ContentAddressableMemory memory) {
            return AuthorsExperiment.of(memory)
                    .map(AuthorsExperiment::operations)
                    .orElseGet(() -> tour(memory));
        }

        @Override
        public String source() {
            return "standard";
        }

        /** Every cue learns the binary digits of its number plus one, then every cue and every bit is recalled. */
        private static List<Operation> tour(ContentAddressableMemory memory) {
            List<Operation> tour = new ArrayList<>();
            for (int cue = 0; cue < memory.cues(); cue++) {
                tour.add(new Operation.Learn(tour.size() * OperationScript.SPACING, cue, digits(cue, memory)));
            }
            for (int cue = 0; cue < memory.cues(); cue++) {
                tour.add(new Operation.RecallCue(tour.size() * OperationScript.SPACING, cue));
            }
            for (int bit = 0; bit < memory.contents(); bit++) {
                SortedSet<Integer> one = new TreeSet<>(List.of(bit));
                tour.add(new Operation.RecallContent(tour.size() * OperationScript.SPACING, one));
            }
            return tour;
        }

        private static SortedSet<Integer> digits(int cue, ContentAddressableMemory memory) {
            SortedSet<Integer> digits = new TreeSet<>();
            for (int bit = 0; bit < Math.min(memory.contents(), 31); bit++) {
                if (((cue + 1) >> bit & 1) == 1) {
                    digits.add(bit);
                }
            }
            return digits.isEmpty() ? new TreeSet<>(List.of(cue % memory.contents())) : digits;
        }
    }

    /**
     * Operations from a file in the language of {@link OperationScript}.
     *
     * @param file file of operations
     */
    record Script(Path file) implements Stimulus {

        @Override
        public List<Operation> operations(ContentAddressableMemory memory) throws IOException {
            return OperationScript.read(file, memory);
        }

        @Override
        public String source() {
            return file.toString();
        }
    }

    /**
     * Free input from a CSV file.
     *
     * @param file file with the header {@code time_ms,neuron}
     */
    record Free(Path file) implements Stimulus {

        @Override
        public List<Operation> operations(ContentAddressableMemory memory) {
            return List.of();
        }

        @Override
        public double[][] spikes(ContentAddressableMemory memory) throws IOException {
            return InputSpikes.read(file, memory);
        }

        @Override
        public String source() {
            return file.toString();
        }
    }
}
