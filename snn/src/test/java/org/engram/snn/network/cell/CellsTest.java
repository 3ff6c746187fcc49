package org.engram.snn.network.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every cell of the registry. */
class CellsTest {

    static List<StandardCell<?>> cells() {
        return Cells.variants();
    }

    static Stream<Object[]> settings() {
        return cells().stream().flatMap(c -> c.model().settings().stream().map(p -> new Object[] {c, p}));
    }

    @Test
    void namesAreThoseOfPyNN() {
        assertThat(Cells.names())
                .containsExactly(
                        "IfCurrExp",
                        "IfCurrAlpha",
                        "IfCurrDelta",
                        "IfCondExp",
                        "IfCondAlpha",
                        "EifCondExpIsfaIsta",
                        "EifCondAlphaIsfaIsta",
                        "HHCondExp",
                        "Izhikevich",
                        "Izhikevich2007",
                        "SpikeSourcePoisson",
                        "SpikeSourcePoissonRefractory",
                        "SpikeSourceGamma",
                        "SpikeSourceArray",
                        "SpikeSourcePoissonVariable");
    }

    @Test
    void aCellIsFoundByItsName() {
        for (StandardCell<?> cell : Cells.standard()) {
            assertThat(Cells.standard(cell.model().name())).isSameAs(cell);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.standard("IF_curr_exp"))
                .withMessageStartingWith("cell type: unknown name 'IF_curr_exp'; did you mean 'IfCurrExp'?"
                        + " (one of IfCurrExp, IfCurrAlpha, ");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void settingsAreDescribedOnce(StandardCell<?> cell) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter setting : cell.model().settings()) {
            assertThat(names.add(setting.name())).as(setting.name()).isTrue();
            assertThat(setting.name()).matches("[A-Za-z][A-Za-z0-9_]*");
            assertThat(setting.text()).matches("[A-Z].*\\.");
            assertThat(setting.bounds().contains(setting.defaultValue())).isTrue();
        }
        assertThat(cell.model().states()).allMatch(s -> cell.model().settings().contains(s));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void defaultsAreTheModels(StandardCell<?> cell, Parameter setting) {
        assertThat(cell.value(setting.name())).isEqualTo(new Constant(setting.defaultValue()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void changingASettingChangesNothingElse(StandardCell<?> cell, Parameter setting) {
        double other = other(setting);
        StandardCell<?> changed = cell.with(setting.name(), other);
        assertThat(changed).isNotEqualTo(cell).hasSameClassAs(cell);
        assertThat(changed.model()).isSameAs(cell.model());
        for (Parameter each : cell.model().settings()) {
            double expected = each.equals(setting) ? other : each.defaultValue();
            assertThat(changed.value(each.name())).isEqualTo(new Constant(expected));
            assertThat(cell.value(each.name())).isEqualTo(new Constant(each.defaultValue()));
        }
        StandardCell<?> back = changed.with(setting.name(), setting.defaultValue());
        assertThat(back).isEqualTo(cell).hasSameHashCodeAs(cell).hasToString(cell.toString());
        StandardCell<?> again = cell.with(setting.name(), new Constant(other));
        assertThat(again).isEqualTo(changed).hasSameHashCodeAs(changed).hasToString(changed.toString());
        assertThat(changed.toString()).contains(setting.name());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsTakeListsAndDistributions(StandardCell<?> cell, Parameter setting) {
        Listed listed = Listed.of(setting.defaultValue(), other(setting));
        Distribution drawn = new Distribution.Uniform(0, 1);
        assertThat(cell.with(setting.name(), listed).value(setting.name())).isEqualTo(listed);
        assertThat(cell.with(setting.name(), drawn).value(setting.name())).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theOrderOfChangesDoesNotMatter(StandardCell<?> cell) {
        List<Parameter> settings = cell.model().settings();
        StandardCell<?> forward = cell;
        StandardCell<?> backward = cell;
        for (int i = 0; i < settings.size(); i++) {
            Parameter last = settings.get(settings.size() - 1 - i);
            forward = forward.with(settings.get(i).name(), other(settings.get(i)));
            backward = backward.with(last.name(), other(last));
        }
        assertThat(forward).isEqualTo(backward).hasSameHashCodeAs(backward);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void valuesOutOfBoundsAreRefused(StandardCell<?> cell, Parameter setting) {
        String place = cell.model().name() + "." + setting.name();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cell.with(setting.name(), bad))
                    .withMessageStartingWith(place + ": must be ")
                    .withMessageContaining(", got ");
        }
        if (Double.isFinite(setting.bounds().lower())) {
            double low = setting.bounds().lower() - 1;
            String must = ": must be " + setting.bounds().describe(setting.unit()) + ", got -1";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cell.with(setting.name(), low))
                    .withMessage(place + must);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cell.with(setting.name(), Listed.of(setting.defaultValue(), low)))
                    .withMessage(place + "[1]" + must);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void misspeltSettingsAreAnsweredWithTheNearest(StandardCell<?> cell, Parameter setting) {
        String misspelt = setting.name() + "x";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cell.with(misspelt, 1))
                .withMessageStartingWith(cell.model().name() + ": unknown name '" + misspelt + "'; did you mean '");
        assertThatIllegalArgumentException().isThrownBy(() -> cell.value(misspelt));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cell.model().setting(misspelt))
                .withMessageContaining(setting.name());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cellsOfDifferentModelsDiffer(StandardCell<?> cell) {
        assertThat(cells().stream().filter(cell::equals)).hasSize(1);
        assertThat(cell).isNotEqualTo("cell");
    }

    private static double other(Parameter setting) {
        double more = setting.defaultValue() + 0.5;
        return setting.bounds().contains(more) ? more : setting.defaultValue() - 0.5;
    }
}
