package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;

/**
 * A chart with its axes and marks.
 *
 * @param chart data and the way they are drawn
 * @param view ranges, scales and marks
 */
record ChartDrawing(Chart chart, View view) implements Drawing {

    ChartDrawing {
        chart.check(view);
        Range x = view.x();
        for (Mark mark : view.marks()) {
            Check.that(
                    x == null || x.contains(mark.x()),
                    "Figure.mark: '" + mark.label() + "' at " + Check.text(mark.x()) + " lies outside the x range");
            Check.that(
                    !view.logX() || mark.x() > 0,
                    "Figure.mark: '" + mark.label() + "' must be > 0 on a logarithmic axis, got "
                            + Check.text(mark.x()));
        }
    }

    @Override
    public Drawing with(UnaryOperator<View> change) {
        return new ChartDrawing(chart, change.apply(view));
    }

    @Override
    public Theme theme() {
        return Theme.CHART;
    }

    @Override
    public List<Key> keys() {
        return chart.keys(theme());
    }

    @Override
    public String note() {
        return chart.note();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        paint(g, plot(g, theme(), area), theme(), area);
    }

    /** The plot for an area of about the given size, which settles the number of ticks. */
    XYPlot plot(Graphics2D g, Theme theme, Rectangle2D area) {
        XYPlot plot = Theme.plot();
        double type = theme.tickFont().getSize2D();
        double width = area.getWidth() - 4 * type;
        plot.setDomainAxis(xAxis(theme, width));
        double height = area.getHeight() - 3.4 * type - labels(g, plot, theme).height(area.getWidth());
        plot.setRangeAxis(yAxis(theme, height));
        theme.style(plot.getDomainAxis(), width);
        theme.style(plot.getRangeAxis(), height);
        chart.fill(plot, theme);
        for (Mark mark : view.marks()) {
            plot.addDomainMarker(new ValueMarker(mark.x(), Theme.MUTED, theme.markStroke()), Layer.BACKGROUND);
        }
        return plot;
    }

    private MarkLabels labels(Graphics2D g, XYPlot plot, Theme theme) {
        return new MarkLabels(view.marks(), plot.getDomainAxis(), g.getFontMetrics(theme.tickFont()));
    }

    private ValueAxis xAxis(Theme theme, double length) {
        Extent extent = new Extent();
        Range data = view.x() == null ? chart.x(view) : view.x();
        extent.add(data.getLowerBound()).add(data.getUpperBound());
        view.marks().forEach(mark -> extent.add(mark.x()));
        if (view.logX()) {
            Range range = Extent.paddedDecades(extent.range(), chart.xMargin());
            return new DecadeAxis(chart.xLabel(), range, theme.ticksAlong(length, most -> Tick.decades(range, most)));
        }
        Range range = Extent.padded(extent.range(), chart.xMargin());
        return new LinearAxis(chart.xLabel(), range, theme.ticksAlong(length, most -> Tick.linear(range, most)));
    }

    private ValueAxis yAxis(Theme theme, double length) {
        Range data = view.y() == null ? chart.y(view) : view.y();
        if (view.logY()) {
            Range range = Extent.paddedDecades(data, chart.yMargin());
            return new DecadeAxis(chart.yLabel(), range, theme.ticksUp(length, most -> Tick.decades(range, most)));
        }
        Range range = Extent.padded(data, chart.yMargin());
        return new LinearAxis(chart.yLabel(), range, theme.ticksUp(length, most -> chart.yTicks(range, most)));
    }

    /** Draws the plot below a band for the labels of the marks. */
    void paint(Graphics2D g, XYPlot plot, Theme theme, Rectangle2D area) {
        MarkLabels labels = labels(g, plot, theme);
        double band = labels.height(area.getWidth());
        double overhang = theme.tickFont().getSize2D();
        double bar = chart.colors().map(scale -> scale.width(g, theme)).orElse(overhang);
        Rectangle2D rest =
                new Rectangle2D.Double(area.getX(), area.getY() + band, area.getWidth() - bar, area.getHeight() - band);
        PlotRenderingInfo info = new PlotRenderingInfo(null);
        plot.draw(g, rest, null, null, info);
        labels.draw(g, info.getDataArea());
        chart.colors().ifPresent(scale -> scale.draw(g, theme, info.getDataArea()));
    }

    @Override
    public Table data() {
        List<Table> parts = new ArrayList<>(List.of(chart.data()));
        for (Mark mark : view.marks()) {
            parts.add(Table.empty().with("series", mark.label()).with(chart.xColumn(), mark.x()));
        }
        return LongForm.stack(parts);
    }
}
