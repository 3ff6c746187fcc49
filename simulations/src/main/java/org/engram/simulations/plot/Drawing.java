package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;
import org.engram.core.data.Table;

/** What a figure shows between its title and its legend. */
sealed interface Drawing permits ChartDrawing, PanelGrid {

    /** The same with another view, or an error when there is no single view to change. */
    Drawing with(UnaryOperator<View> change);

    /** Size of type and lines. */
    Theme theme();

    /** Entries of the legend common to the whole drawing. */
    List<Key> keys();

    /** Explanation common to the whole drawing, or nothing. */
    String note();

    void draw(Graphics2D g, Rectangle2D area);

    /** Everything drawn, in long form. */
    Table data();
}
