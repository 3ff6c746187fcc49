package org.engram.simulations.paper.vsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/** Generated records of persons, as JSON would hold them: seven members with a nested object, an array, numbers and a flag. */
final class Records {

    static final int MEMBERS = 7;
    static final int CITIES = 50;
    static final int LAST_NAMES = 200;

    /** Members that {@link #changed} can replace by others of no similarity. */
    static final int CHANGES = 4;

    private Records() {}

    static List<Map<String, Object>> random(int count, Streams streams) {
        Generator random = streams.generator();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put(
                    "name", Map.of("first", "first-" + random.nextInt(100), "last", last(random.nextInt(LAST_NAMES))));
            record.put("city", city(random.nextInt(CITIES)));
            record.put("job", "job-" + random.nextInt(30));
            record.put("age", 18 + random.nextInt(70));
            record.put("income", Math.rint(20_000 + 15_000 * random.nextExponential()));
            record.put("member", random.nextBoolean());
            record.put("tags", List.of("tag-" + random.nextInt(40), "tag-" + random.nextInt(40)));
            records.add(record);
        }
        return records;
    }

    static String city(int index) {
        return "city-" + index;
    }

    static String last(int index) {
        return "last-" + index;
    }

    /** The record with so many of its members replaced by values no other record has. */
    static Map<String, Object> changed(Map<String, Object> record, int members) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        List<String> keys = List.of("city", "job", "name", "tags");
        for (String key : keys.subList(0, members)) {
            changed.put(key, "another " + key);
        }
        return changed;
    }
}
