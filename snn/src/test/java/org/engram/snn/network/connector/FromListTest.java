package org.engram.snn.network.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.random.Streams;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;

class FromListTest {

    private static final int[] PRE = {2, 0, 2};
    private static final int[] POST = {1, 1, 1};

    @Test
    void rowsAreByPreAndRememberThePlaceInTheList() {
        List<List<Integer>> made = new ArrayList<>();
        FromList list = FromList.of(PRE, POST);
        Drawn.forEach(list, Ends.disjoint(3, 2), 1, (pre, post) -> made.add(List.of(pre, post)));
        assertThat(made).containsExactly(List.of(0, 1), List.of(2, 1), List.of(2, 1));
        Targets targets = list.targets(Ends.disjoint(3, 2), Streams.of(1));
        assertThat(IntStream.range(0, 3).map(targets::origin)).containsExactly(1, 0, 2);
    }

    @Test
    void isAValue() {
        int[] pre = PRE.clone();
        FromList list = FromList.of(pre, POST).withWeights(1, 2, 3).withDelays(4, 5, 6);
        pre[0] = 0;
        assertThat(list.size()).isEqualTo(3);
        assertThat(list.pre(0)).isEqualTo(2);
        assertThat(list.post(0)).isEqualTo(1);
        assertThat(list.weights()).contains(Listed.of(1, 2, 3));
        assertThat(list.delays()).contains(Listed.of(4, 5, 6));
        assertThat(list)
                .isEqualTo(FromList.of(PRE, POST).withDelays(4, 5, 6).withWeights(1, 2, 3))
                .hasSameHashCodeAs(FromList.of(PRE, POST).withDelays(4, 5, 6).withWeights(1, 2, 3))
                .isNotEqualTo(FromList.of(PRE, POST).withWeights(1, 2, 3))
                .isNotEqualTo(FromList.of(PRE, POST).withDelays(4, 5, 6))
                .isNotEqualTo(FromList.of(POST, PRE))
                .hasToString("FromList[3 connections]");
        assertThat(FromList.of(PRE, POST).weights()).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FromList.of(PRE, new int[2]))
                .withMessage("FromList: pre and post must be of one length, got 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FromList.of(new int[] {0, -1}, new int[2]))
                .withMessage("FromList.pre[1]: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FromList.of(new int[1], new int[] {-7}))
                .withMessage("FromList.post[0]: must be >= 0, got -7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FromList.of(PRE, POST).withWeights(1, 2))
                .withMessage("FromList.weights: one each for 3 connections needed, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FromList.of(PRE, POST).withDelays(1, 2, Double.NaN))
                .withMessage("value[2]: must be finite, got NaN");
    }

    @Test
    void indicesMustExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Ends.disjoint(2, 2)))
                .withMessage("FromList.pre[0]: must be in [0, 1] (size 2), got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Ends.disjoint(3, 1)))
                .withMessage("FromList.post[0]: must be in [0, 0] (size 1), got 1");
    }

    private static void check(Ends ends) {
        FromList.of(PRE, POST).check(ends);
    }
}
