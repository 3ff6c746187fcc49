package org.engram.hardware.spinnaker;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;

/** sPyNNaker's cell classes that our cells become. */
enum CellClass {
    IF_CURR_EXP("IF_curr_exp", IfCurrExp.MODEL),
    IZHIKEVICH("Izhikevich", Izhikevich.EXPONENTIAL),
    SPIKE_SOURCE_ARRAY("SpikeSourceArray", SpikeSourceArray.MODEL),
    SPIKE_SOURCE_POISSON("SpikeSourcePoisson", SpikeSourcePoisson.MODEL);

    /** Parameters of ours that are built into the board's equations. */
    static final Set<String> BUILT_IN = Set.of("k2", "k1", "k0", "v_b", "u_leak");

    private final String boardName;

    @SuppressWarnings("ImmutableEnumChecker") // a record of copied lists
    private final CellModel model;

    CellClass(String boardName, CellModel model) {
        this.boardName = boardName;
        this.model = model;
    }

    /** The class that a cell becomes; none for a model that the board does not have. */
    static Optional<CellClass> of(CellModel model) {
        return Arrays.stream(values()).filter(c -> c.model.equals(model)).findFirst();
    }

    /** The class of sPyNNaker's name. */
    static CellClass named(String boardName) {
        return Arrays.stream(values())
                .filter(c -> c.boardName.equals(boardName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cellclass: unknown name '" + boardName + "'"));
    }

    /** sPyNNaker's name. */
    String boardName() {
        return boardName;
    }

    /** Parameters that are exported. */
    List<Parameter> parameters() {
        return model.parameters().stream()
                .filter(p -> !BUILT_IN.contains(p.name()))
                .toList();
    }

    /** State variables whose initial values are exported. */
    List<Parameter> states() {
        return model.states();
    }
}
