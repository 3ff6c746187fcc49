package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/** Sampled quantities of one unit against time, one line a channel; samples that are NaN leave gaps. */
final class TraceChart implements Chart {

    private final List<Line> lines;
    private final String unit;
    private final String quantity;
    private final boolean hasLegend;

    TraceChart(List<Trace> traces) {
        this(
                lines(traces),
                traces.stream().map(Trace::label).distinct().count() == 1
                        ? traces.get(0).label()
                        : "",
                true);
    }

    private TraceChart(List<Line> lines, String quantity, boolean hasLegend) {
        Names.distinct("Plots.traces", lines.stream().map(Line::name).toList());
        this.lines = lines;
        this.unit = lines.get(0).trace().unit();
        this.quantity = quantity;
        this.hasLegend = hasLegend;
    }

    /** Rates of populations below their raster, whose colours and names they share. */
    static TraceChart rates(List<Trace> populations) {
        List<Line> lines = new ArrayList<>();
        for (Trace trace : populations) {
            checkDrawable("Plots.rasterAndRates", trace);
            lines.add(new Line(trace.label(), trace, 0));
        }
        return new TraceChart(lines, "rate", false);
    }

    private static List<Line> lines(List<Trace> traces) {
        Check.that(!traces.isEmpty(), "Plots.traces: needs at least one trace");
        List<Line> lines = new ArrayList<>();
        for (Trace trace : traces) {
            checkDrawable("Plots.traces", trace);
            for (int c = 0; c < trace.channelCount(); c++) {
                String name = trace.label() + "[" + trace.channel(c) + "]";
                lines.add(new Line(name, trace, c));
            }
        }
        return List.copyOf(lines);
    }

    /** Requires something to draw: a channel, a number, and nothing infinite. */
    static void checkDrawable(String what, Trace trace) {
        String name = what + ": trace '" + trace.label() + "'";
        Check.that(trace.channelCount() > 0 && trace.size() > 0, name + " has no sample");
        for (int c = 0; c < trace.channelCount(); c++) {
            Extent extent = new Extent();
            for (int k = 0; k < trace.size(); k++) {
                double value = trace.value(c, k);
                Check.that(
                        !Double.isInfinite(value),
                        name + " must be finite or NaN, got " + value + " at " + Check.text(trace.time(k)) + " ms");
                extent.add(value);
            }
            Check.that(!extent.isEmpty(), name + ": channel " + trace.channel(c) + " holds nothing but NaN");
        }
    }

    @Override
    public void check(View view) {
        Check.that(!view.logX() && !view.logY(), "Plots.traces: the axes of traces are linear");
    }

    @Override
    public String xLabel() {
        return "time (ms)";
    }

    @Override
    public String yLabel() {
        return Names.withUnit(quantity, unit);
    }

    @Override
    public Range x(View view) {
        Extent extent = new Extent();
        for (Line line : lines) {
            extent.add(line.trace().time(0)).add(line.trace().time(line.trace().size() - 1));
        }
        return extent.rounded();
    }

    /** As wide as a raster, where the two stand one above the other. */
    @Override
    public double xMargin() {
        return hasLegend ? 0 : RasterChart.MARGIN;
    }

    @Override
    public Range y(View view) {
        Extent extent = new Extent();
        for (Line line : lines) {
            for (int k = 0; k < line.trace().size(); k++) {
                extent.add(line.trace().value(line.row(), k));
            }
        }
        return extent.range();
    }

    @Override
    public List<Key> keys(Theme theme) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < lines.size() && lines.size() > 1 && hasLegend; i++) {
            keys.add(new Key(lines.get(i).name(), Theme.color(i), null, theme.stroke(i)));
        }
        return keys;
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            data.addSeries(
                    line.name(),
                    new double[][] {line.trace().times(), line.trace().values(line.row())});
            renderer.setSeriesPaint(i, Theme.color(i));
            renderer.setSeriesStroke(i, theme.stroke(i));
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    @Override
    public String xColumn() {
        return "time_ms";
    }

    @Override
    public Table data() {
        return LongForm.stack(lines.stream().map(Line::data).toList());
    }

    /**
     * One channel of a trace.
     *
     * @param name name in legend and data file
     * @param trace samples
     * @param row row of the trace
     */
    record Line(String name, Trace trace, int row) {

        Table data() {
            return LongForm.labelled(
                    "series",
                    name,
                    LongForm.labelled(
                            "unit",
                            trace.unit(),
                            Table.empty().with("time_ms", trace.times()).with("value", trace.values(row))));
        }
    }
}
