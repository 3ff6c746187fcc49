package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** A logarithmic axis with given ticks. */
@SuppressWarnings("serial") // never serialised
final class DecadeAxis extends LogAxis {

    private final List<Tick> ticks;

    DecadeAxis(String label, Range range, List<Tick> ticks) {
        super(label.isEmpty() ? null : label);
        this.ticks = ticks;
        setRange(range, true, false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks.stream().map(tick -> tick.at(edge)).toList();
    }
}
