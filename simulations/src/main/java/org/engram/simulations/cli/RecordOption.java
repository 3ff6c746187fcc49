package org.engram.simulations.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engram.core.Check;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Times;
import org.engram.snn.recording.Variable;

/** What one value of {@code --record} asks for: {@code [POPULATION:]VARIABLE[:EVERY][:FROM-UNTIL]}, times in ms. */
final class RecordOption {

    private static final String NAME = "--record";
    private static final String NUMBER = "([0-9]+(?:[.][0-9]+)?)";
    private static final Pattern EVERY = Pattern.compile(NUMBER);
    private static final Pattern WINDOW = Pattern.compile(NUMBER + "-" + NUMBER + "?");

    private final String text;
    private final Network network;

    private RecordOption(String text, Network network) {
        this.text = text;
        this.network = network;
    }

    /** The recordings that it asks for: of one population, or of all that have the variable. */
    static List<Recording> parse(String text, Network network) {
        return new RecordOption(text, network).recordings();
    }

    private List<Recording> recordings() {
        List<String> words = List.of(text.split(":", -1));
        List<Population> among = network.populations();
        int next = 0;
        if (words.size() > 1 && isPopulation(words.get(0))) {
            among = List.of(network.population(words.get(next++)));
        }
        String variable = words.get(next++);
        Times times = times(words.subList(next, words.size()));
        List<Recording> found = new ArrayList<>();
        for (Population population : among) {
            if (names(List.of(population)).contains(variable)) {
                found.add(Recording.of(new Variable(variable), population).at(times));
            }
        }
        Check.that(
                !found.isEmpty(),
                NAME + ": no population of the network has '" + variable + "' (one of "
                        + String.join(", ", names(among)) + ")");
        return found;
    }

    private boolean isPopulation(String word) {
        return network.populations().stream().anyMatch(p -> p.id().equals(word));
    }

    private Times times(List<String> words) {
        Times times = Times.ALL;
        for (String word : words) {
            Matcher window = WINDOW.matcher(word);
            if (EVERY.matcher(word).matches()) {
                times = times.withInterval(Double.parseDouble(word));
            } else if (window.matches()) {
                times = times.withFrom(Double.parseDouble(window.group(1)));
                times = window.group(2) == null ? times : times.withUntil(Double.parseDouble(window.group(2)));
            } else {
                throw new IllegalArgumentException(NAME + ": '" + text + "' must be [POPULATION:]VARIABLE[:EVERY]"
                        + "[:FROM-UNTIL] with times in ms, as in exc:v:0.5:100-200; '" + word + "' is no time");
            }
        }
        return times;
    }

    private static List<String> names(List<Population> populations) {
        Set<String> names = new LinkedHashSet<>(List.of(Variable.SPIKES.name()));
        populations.forEach(population -> population.cell().model().states().forEach(state -> names.add(state.name())));
        return List.copyOf(names);
    }
}
