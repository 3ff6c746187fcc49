package org.engram.snn.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CrewTest {

    /** Nobody begins a round before all have ended the one before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void allWaitForAll(int size) {
        int rounds = 500;
        Crew crew = new Crew(size);
        AtomicIntegerArray arrived = new AtomicIntegerArray(rounds);
        crew.run(member -> {
            for (int round = 0; round < rounds; round++) {
                arrived.incrementAndGet(round);
                crew.await();
                if (arrived.get(round) != size) {
                    throw new IllegalStateException("member " + member + " left round " + round + " too early");
                }
            }
        });
        assertThat(arrived.get(rounds - 1)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "2, 1", "5, 0", "5, 3"})
    void oneFailureEndsAll(int size, int failing) {
        Crew crew = new Crew(size);
        assertThatThrownBy(() -> crew.run(member -> {
                    for (int round = 0; ; round++) {
                        if (member == failing && round == 20) {
                            throw new UnsupportedOperationException("member " + member);
                        }
                        crew.await();
                    }
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("member " + failing);
    }

    @Test
    void errorsAreThrownAsTheyAre() {
        Crew crew = new Crew(3);
        assertThatThrownBy(() -> crew.run(member -> {
                    if (member == 2) {
                        throw new StackOverflowError("deep");
                    }
                    crew.await();
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("deep");
    }

    @Test
    void whenAllFailOneIsThrown() {
        Crew crew = new Crew(4);
        assertThatThrownBy(() -> crew.run(member -> {
                    throw new IllegalStateException("all");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("all");
    }

    @Test
    void theCallerIsTheFirst() {
        Thread caller = Thread.currentThread();
        Thread[] seen = new Thread[3];
        new Crew(3).run(member -> seen[member] = Thread.currentThread());
        assertThat(seen[0]).isSameAs(caller);
        assertThat(seen[1]).isNotSameAs(caller).isNotSameAs(seen[2]);
        assertThat(seen[1].isAlive()).isFalse();
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        Crew crew = new Crew(2);
        crew.run(member -> crew.await());
        assertThat(Thread.interrupted()).isTrue();
    }
}
