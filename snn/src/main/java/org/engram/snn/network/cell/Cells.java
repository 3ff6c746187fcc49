package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.Check;

/** The registry of cell types that a network file or a command line can name. */
public final class Cells {

    private static final List<StandardCell<?>> STANDARD = List.of(
            IfCurrExp.standard(),
            IfCurrAlpha.standard(),
            IfCurrDelta.standard(),
            IfCondExp.standard(),
            IfCondAlpha.standard(),
            EifCondExpIsfaIsta.standard(),
            EifCondAlphaIsfaIsta.standard(),
            HHCondExp.standard(),
            Izhikevich.standard(),
            Izhikevich2007.standard(),
            SpikeSourcePoisson.atRate(1),
            SpikeSourcePoissonRefractory.atRate(1, 0),
            SpikeSourceGamma.atRate(1, 1));

    private static final List<CellModel> LISTED = List.of(SpikeSourceArray.MODEL, SpikeSourcePoissonVariable.MODEL);

    private Cells() {}

    /** Cells whose settings are numbers, each with its default settings. */
    public static List<StandardCell<?>> standard() {
        return STANDARD;
    }

    /** The cell of this name with its default settings; the error offers the nearest name. */
    public static StandardCell<?> standard(String name) {
        Check.known(
                "cell type", name, STANDARD.stream().map(c -> c.model().name()).toList());
        return STANDARD.stream()
                .filter(c -> c.model().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same in every input shape that a cell can have; of those of one name the default comes first. */
    public static List<StandardCell<?>> variants() {
        List<StandardCell<?>> variants = new ArrayList<>(STANDARD);
        variants.add(Izhikevich.standard().withDeltaInput());
        return variants;
    }

    /** Names of all cell types. */
    public static List<String> names() {
        return Stream.concat(
                        STANDARD.stream().map(c -> c.model().name()),
                        LISTED.stream().map(CellModel::name))
                .toList();
    }
}
