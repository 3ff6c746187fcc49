package org.engram.simulations.paper.hippocampus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.engram.core.data.Raster;
import org.engram.simulations.experiment.ReferenceTable;

/** Experiments of the authors with the spikes that SpiNNaker gave. */
public enum AuthorsExperiment {
    /** Experiment 1: learn, recall and forget with 5 cues and 10 content bits. */
    LEARN_RECALL_FORGET(
            1,
            new ContentAddressableMemory(5, 10),
            "at 0 learn cue 0 content 0 1 8 9",
            "at 10 learn cue 4 content 1 5 6",
            "at 20 learn cue 3 content 4 5 6",
            "at 30 recall cue 0",
            "at 40 recall content 6",
            "at 50 recall content 0 4",
            "at 60 learn cue 3 content 1 3 4 8",
            "at 70 recall cue 3",
            "at 80 recall content 6"),
    /** Experiment 3: a map of 16 places, each with one of 6 states, then a search for the places in some states. */
    STATE_MAP(3, new ContentAddressableMemory(16, 6), stateMap());

    private final int number;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two ints
    private final ContentAddressableMemory memory;

    @SuppressWarnings("ImmutableEnumChecker") // a copied list of records
    private final List<Operation> operations;

    AuthorsExperiment(int number, ContentAddressableMemory memory, String... script) {
        this.number = number;
        this.memory = memory;
        this.operations = OperationScript.parse(Arrays.asList(script), "experiment " + number, memory);
    }

    private static String[] stateMap() {
        int[] states = {0, 5, 1, 3, 0, 3, 4, 5, 0, 5, 4, 3, 2, 4, 4, 3};
        List<String> script = new ArrayList<>();
        for (int place = 0; place < states.length; place++) {
            script.add("at " + 7 * place + " learn cue " + place + " content " + states[place]);
        }
        script.addAll(List.of(
                "at 112 recall content 1 2 4",
                "at 118 recall content 3",
                "at 124 recall content 5",
                "at 130 recall content 0"));
        return script.toArray(String[]::new);
    }

    /** The experiment made for a memory of this size. */
    public static Optional<AuthorsExperiment> of(ContentAddressableMemory memory) {
        return Arrays.stream(values()).filter(e -> e.memory.equals(memory)).findFirst();
    }

    /** Its number in the paper's test scripts. */
    public int number() {
        return number;
    }

    /** Size of the memory. */
    public ContentAddressableMemory memory() {
        return memory;
    }

    /** What is done, in order. */
    public List<Operation> operations() {
        return operations;
    }

    /** The spikes recorded on SpiNNaker, as {@code population,time_ms,neuron}. */
    public List<String> recordedSpikes() {
        return ReferenceTable.rows(AuthorsExperiment.class, "experiment" + number + "_spikes.csv");
    }

    /** How many spikes are in the recording and not among these, or the other way round. */
    public int differences(List<Raster> spikes) {
        TreeSet<String> recorded = new TreeSet<>(recordedSpikes());
        TreeSet<String> simulated = new TreeSet<>();
        for (Raster raster : spikes) {
            for (int k = 0; k < raster.size(); k++) {
                simulated.add(raster.label() + "," + (long) raster.time(k) + "," + raster.neuron(k));
            }
        }
        int all = recorded.size() + simulated.size();
        recorded.retainAll(simulated);
        return all - 2 * recorded.size();
    }
}
