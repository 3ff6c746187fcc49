package org.engram.simulations.cli;

import java.util.ArrayList;
import java.util.Collection;
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

    private static final String NAME = "--record: ";
    private static final String FORM =
            "[POPULATION:]VARIABLE[:EVERY][:FROM-UNTIL] with times in ms, as in" + " exc:v:0.5:100-200";
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
        Check.that(!words.contains(""), NAME + "'" + text + "' leaves a part empty; it must be " + FORM);
        boolean isPopulationNamed = isPopulationNamed(words);
        List<Population> among = isPopulationNamed ? List.of(population(words.get(0))) : network.populations();
        int next = isPopulationNamed ? 1 : 0;
        Variable variable = variable(words.get(next), among, isPopulationNamed);
        Times times = times(variable, words.subList(next + 1, words.size()));
        List<Recording> found = new ArrayList<>();
        for (Population population : among) {
            if (names(List.of(population)).contains(variable.name())) {
                found.add(Recording.of(variable, population).at(times));
            }
        }
        return found;
    }

    /** Whether the first word is meant for a population: a variable would be the last one or stand before a time. */
    private boolean isPopulationNamed(List<String> words) {
        if (words.size() == 1 || isTime(words.get(1))) {
            return false;
        }
        List<String> variables = names(network.populations());
        return ids().contains(words.get(0)) || variables.contains(words.get(1)) || !variables.contains(words.get(0));
    }

    private static boolean isTime(String word) {
        char first = word.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '.';
    }

    private Population population(String id) {
        Check.that(
                network.projections().stream()
                                .noneMatch(projection -> projection.id().equals(id))
                        || ids().contains(id),
                NAME + "'" + id + "' is a projection; its weights are recorded where the network's file says so,"
                        + " under /simulation/recordings");
        Check.that(
                ids().contains(id), NAME + "no population '" + id + "' in the network" + Check.suggestion(id, ids()));
        return network.population(id);
    }

    private Variable variable(String name, List<Population> among, boolean isPopulationNamed) {
        List<String> names = names(among);
        if (names.contains(name)) {
            return new Variable(name);
        }
        if (!isPopulationNamed && ids().contains(name)) {
            throw new IllegalArgumentException(NAME + "'" + text + "' names a population but no variable of it; write "
                    + name + ":VARIABLE (one of " + String.join(", ", names(List.of(network.population(name)))) + ")");
        }
        String where = isPopulationNamed ? "population '" + among.get(0).id() + "'" : "no population of the network";
        throw new IllegalArgumentException(NAME + where + (isPopulationNamed ? " has no '" : " has '") + name + "'"
                + Check.suggestion(name, names));
    }

    private Times times(Variable variable, List<String> words) {
        Times times = Times.ALL;
        for (String word : words) {
            Matcher window = WINDOW.matcher(word);
            if (EVERY.matcher(word).matches()) {
                times = every(times, variable, word);
            } else if (window.matches()) {
                times = window(times, window);
            } else {
                throw new IllegalArgumentException(
                        NAME + "'" + text + "' must be " + FORM + "; '" + word + "' is no time");
            }
        }
        return times;
    }

    private Times every(Times times, Variable variable, String word) {
        Check.that(
                !variable.equals(Variable.SPIKES),
                NAME + "'" + text + "' asks for spikes every " + word
                        + " ms, but spikes have no interval, only FROM-UNTIL");
        Check.that(times.interval() == 0, NAME + "'" + text + "' gives two intervals, the second is " + word);
        return times.withInterval(Check.positive(NAME + "'" + text + "': interval", Double.parseDouble(word), "ms"));
    }

    private Times window(Times times, Matcher window) {
        Check.that(
                times.isWholeRun(),
                NAME + "'" + text + "' gives two windows, the second is " + window.group() + "; give --record twice");
        double from = Double.parseDouble(window.group(1));
        if (window.group(2) == null) {
            return times.withFrom(from);
        }
        double until = Double.parseDouble(window.group(2));
        Check.that(
                until > from,
                NAME + "'" + text + "': the window must end after it begins at " + Check.text(from) + " ms, got "
                        + Check.text(until) + " ms");
        return times.withFrom(from).withUntil(until);
    }

    private List<String> ids() {
        return network.populations().stream().map(Population::id).toList();
    }

    private static List<String> names(Collection<Population> populations) {
        Set<String> names = new LinkedHashSet<>(List.of(Variable.SPIKES.name()));
        populations.forEach(population -> population.cell().model().states().forEach(state -> names.add(state.name())));
        return List.copyOf(names);
    }
}
