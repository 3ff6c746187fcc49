package org.engram.snn.engine.internal.slice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntListTest {

    @Test
    void intListsGrow() {
        IntList list = new IntList();
        for (int i = 0; i < 1000; i++) {
            list.add(3 * i);
        }
        assertThat(list.size()).isEqualTo(1000);
        assertThat(list.get(999)).isEqualTo(2997);
        assertThat(list.toArray()).hasSize(1000).startsWith(0, 3, 6);
        list.clear();
        assertThat(list.toArray()).isEmpty();
    }
}
