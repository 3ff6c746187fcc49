package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** A linear axis with given ticks, which may be names as well as numbers. */
@SuppressWarnings("serial") // never serialised
final class LinearAxis extends NumberAxis {

    private final List<Tick> ticks;

    LinearAxis(String label, Range range, List<Tick> ticks) {
        super(label.isEmpty() ? null : label);
        this.ticks = ticks;
        setRange(range, true, false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks.stream().map(tick -> tick.at(edge)).toList();
    }
}
