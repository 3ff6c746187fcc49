package org.engram.simulations.paper.vsa;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.engram.sdr.vsa.VectorSymbols;
import org.engram.sdr.vsa.json.Path;
import org.engram.sdr.vsa.json.SoftEncoder;
import org.engram.sdr.vsa.memory.CleanUpMemory;
import org.engram.simulations.experiment.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of many records by one architecture tell.
 *
 * @param city queries of a member answered with the right one of all cities
 * @param last queries of a member of a nested object answered with the right one of all last names
 * @param neighbours records with three of seven members changed to which the record itself is nearest
 * @param similarities for each of some records its similarity with itself after 0, 1, ... changes of members
 */
record RecordTrial(Proportion city, Proportion last, Proportion neighbours, List<List<Double>> similarities) {

    private static final int CUES = 100;
    private static final int CHANGED = 3;

    static <V> RecordTrial run(VectorSymbols<V> symbols, List<Map<String, Object>> records) {
        SoftEncoder<V> encoder = SoftEncoder.standard(symbols);
        CleanUpMemory<Integer, V> codes = new CleanUpMemory<>(symbols);
        for (int k = 0; k < records.size(); k++) {
            codes.store(k, encoder.encode(records.get(k)));
        }
        int cues = Math.min(CUES, records.size());
        long found = IntStream.range(0, cues)
                .filter(k -> codes.nearest(encoder.encode(Records.changed(records.get(k), CHANGED)))
                                .key()
                        == k)
                .count();
        List<List<Double>> similarities = IntStream.range(0, cues)
                .mapToObj(k -> similarities(symbols, encoder, records.get(k)))
                .toList();
        List<String> cities =
                IntStream.range(0, Records.CITIES).mapToObj(Records::city).toList();
        List<String> names =
                IntStream.range(0, Records.LAST_NAMES).mapToObj(Records::last).toList();
        return new RecordTrial(
                answered(encoder, codes, encoder.memory(cities), records, Path.of("city")),
                answered(encoder, codes, encoder.memory(names), records, Path.of("name", "last")),
                new Proportion(found, cues),
                similarities);
    }

    /** The same over several sets of symbols. */
    static RecordTrial pooled(List<RecordTrial> sets) {
        return new RecordTrial(
                sum(sets, RecordTrial::city),
                sum(sets, RecordTrial::last),
                sum(sets, RecordTrial::neighbours),
                sets.stream().flatMap(set -> set.similarities().stream()).toList());
    }

    private static <V> List<Double> similarities(
            VectorSymbols<V> symbols, SoftEncoder<V> encoder, Map<String, Object> record) {
        V code = encoder.encode(record);
        return IntStream.rangeClosed(0, Records.CHANGES)
                .mapToObj(changes -> symbols.similarity(code, encoder.encode(Records.changed(record, changes))))
                .toList();
    }

    /** Mean similarity after so many changes. */
    double similarity(int changes) {
        return similarities.stream()
                .mapToDouble(record -> record.get(changes))
                .average()
                .orElseThrow();
    }

    private static Proportion sum(List<RecordTrial> sets, Function<RecordTrial, Proportion> part) {
        return new Proportion(
                sets.stream().map(part).mapToLong(Proportion::successes).sum(),
                sets.stream().map(part).mapToLong(Proportion::trials).sum());
    }

    private static <V> Proportion answered(
            SoftEncoder<V> encoder,
            CleanUpMemory<Integer, V> codes,
            CleanUpMemory<@Nullable Object, V> answers,
            List<Map<String, Object>> records,
            Path path) {
        long right = IntStream.range(0, records.size())
                .filter(k -> value(records.get(k), path)
                        .equals(answers.nearest(encoder.query(codes.vector(k), path))
                                .key()))
                .count();
        return new Proportion(right, records.size());
    }

    private static Object value(Object record, Path path) {
        Object value = record;
        for (Object key : path.steps()) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key));
        }
        return value;
    }
}
