package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table TABLE =
            Table.empty().with("rule", "HEBBIAN", "STORKEY").with("alpha", 0.138, 20);

    @Test
    void tellsItsCells() {
        assertThat(TABLE.names()).containsExactly("rule", "alpha");
        assertThat(TABLE.rows()).isEqualTo(2);
        assertThat(TABLE.isNumeric("alpha")).isTrue();
        assertThat(TABLE.isNumeric("rule")).isFalse();
        assertThat(TABLE.number(0, "alpha")).isEqualTo(0.138);
        assertThat(TABLE.numbers("alpha")).containsExactly(0.138, 20);
        assertThat(TABLE.text(1, "rule")).isEqualTo("STORKEY");
        assertThat(TABLE.text(0, "alpha")).isEqualTo("0.138");
        assertThat(TABLE.text(1, "alpha")).isEqualTo("20");
        assertThat(TABLE).hasToString("Table[2 rows of rule, alpha]");
    }

    @Test
    void theEmptyTableHasNothing() {
        assertThat(Table.empty().names()).isEmpty();
        assertThat(Table.empty().rows()).isZero();
    }

    @Test
    void withLeavesTheOldTableAsItWas() {
        Table old = Table.empty().with("a", 1.0);
        Table wider = old.with("b", 2.0);
        assertThat(old.names()).containsExactly("a");
        assertThat(wider.names()).containsExactly("a", "b");
    }

    @Test
    void equalityIsByValue() {
        Table same = Table.empty().with("rule", "HEBBIAN", "STORKEY").with("alpha", 0.138, 20);
        assertThat(same).isEqualTo(TABLE).hasSameHashCodeAs(TABLE);
        assertThat(Table.empty().with("rule", "HEBBIAN", "STORKEY")).isNotEqualTo(TABLE);
        assertThat(Table.empty().with("rule", "HEBBIAN", "STORKEY").with("beta", 0.138, 20))
                .isNotEqualTo(TABLE);
        assertThat(Table.empty().with("rule", "HEBBIAN", "STORKEY").with("alpha", 0.138, 21))
                .isNotEqualTo(TABLE);
        assertThat(Table.empty().with("rule", "HEBBIAN", "HEBBIAN").with("alpha", 0.138, 20))
                .isNotEqualTo(TABLE);
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] numbers = {1, 2};
        String[] texts = {"x", "y"};
        Table table = Table.empty().with("n", numbers).with("t", texts);
        numbers[0] = 9;
        texts[0] = "z";
        table.numbers("n")[1] = 9;
        assertThat(table).isEqualTo(Table.empty().with("n", 1.0, 2.0).with("t", "x", "y"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.with("", 1.0, 2.0))
                .withMessage("Table: name of column 3 is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.with("rule", 1.0, 2.0))
                .withMessage("Table: duplicate column 'rule'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.with("beta", 1.0))
                .withMessage("Table column 'beta': must have 2 rows, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.number(0, "alfa"))
                .withMessage("Table column: unknown name 'alfa'; did you mean 'alpha'? (one of rule, alpha)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.numbers("rule"))
                .withMessage("Table column 'rule': holds text, not numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.number(0, "rule"))
                .withMessage("Table column 'rule': holds text, not numbers");
    }
}
