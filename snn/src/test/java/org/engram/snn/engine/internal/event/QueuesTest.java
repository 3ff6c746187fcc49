package org.engram.snn.engine.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queues against the JDK's on random operations with many equal times. */
class QueuesTest {

    private record Flight(double time, long key, double value) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neuronsComeInTheOrderOfTimeThenIndex(long seed) {
        Generator random = random(seed);
        NeuronQueue queue = new NeuronQueue(50);
        TreeMap<Integer, Double> expected = new TreeMap<>();
        for (int k = 0; k < 5000; k++) {
            if (random.nextInt(3) > 0) {
                int neuron = random.nextInt(50);
                double time = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(30);
                queue.set(neuron, time);
                expected.remove(neuron);
                if (time < Double.POSITIVE_INFINITY) {
                    expected.put(neuron, time);
                }
            } else if (!expected.isEmpty()) {
                double soonest = expected.values().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                assertThat(queue.soonest()).isEqualTo(soonest);
                int neuron = queue.poll();
                int first = expected.entrySet().stream()
                        .filter(entry -> entry.getValue() == soonest)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
                assertThat(neuron).isEqualTo(first);
                expected.remove(neuron);
            }
        }
        expected.keySet().forEach(neuron -> queue.set(neuron, Double.POSITIVE_INFINITY));
        assertThat(queue.soonest()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flightsComeInTheOrderOfTimeThenKeyThenValue(long seed) {
        Generator random = random(seed);
        FlightQueue queue = new FlightQueue();
        PriorityQueue<Flight> expected = new PriorityQueue<>(Comparator.comparingDouble(Flight::time)
                .thenComparingLong(Flight::key)
                .thenComparingDouble(Flight::value));
        for (int k = 0; k < 5000; k++) {
            if (random.nextInt(5) > 1) {
                Flight flight = new Flight(random.nextInt(40), random.nextInt(5), random.nextInt(3));
                queue.add(flight.time(), flight.key(), flight.value());
                expected.add(flight);
            } else if (!expected.isEmpty()) {
                assertThat(new Flight(queue.soonest(), queue.key(), queue.value()))
                        .isEqualTo(expected.poll());
                queue.remove();
            }
        }
        while (!expected.isEmpty()) {
            assertThat(new Flight(queue.soonest(), queue.key(), queue.value())).isEqualTo(expected.poll());
            queue.remove();
        }
        assertThat(queue.soonest()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pulsesEndInTheOrderInWhichTheyBegan(long seed) {
        Generator random = random(seed);
        PulseQueue queue = new PulseQueue();
        int begun = 0;
        int ended = 0;
        for (int k = 0; k < 3000; k++) {
            if (random.nextInt(5) > 1) {
                queue.add(begun, 3 * begun, 0.5 * begun);
                begun++;
            } else if (ended < begun) {
                assertThat(queue.soonest()).isEqualTo(ended);
                assertThat(queue.neuron()).isEqualTo(3 * ended);
                assertThat(queue.weight()).isEqualTo(0.5 * ended);
                queue.remove();
                ended++;
            }
        }
        assertThat(begun - ended).isGreaterThan(100);
    }

    private static Generator random(long seed) {
        return Streams.of(seed).child("queues").generator();
    }
}
