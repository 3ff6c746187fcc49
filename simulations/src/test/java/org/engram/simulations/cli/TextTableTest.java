package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("A", "LONG HEADING", "C");
        table.add("first row", "", "x");
        table.add("", "b", "");
        assertThat(table.lines())
                .containsExactly("A          LONG HEADING  C", "first row                x", "           b");
    }

    @Test
    void longTextsGoOnBelowThemselves() {
        TextTable table = new TextTable("A", "TEXT");
        table.add("x", "one two three four");
        table.add("y", "five");
        table.add("z", "unbreakable");
        assertThat(table.lines(12))
                .containsExactly("A  TEXT", "x  one two", "   three", "   four", "y  five", "z  unbreakable");
    }

    @Test
    void rowsFillTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable("A", "B").add("x"))
                .withMessage("TextTable: a row needs one cell per column");
    }
}
