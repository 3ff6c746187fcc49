package org.engram.simulations.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/** How many values fall into each of several bins of one width; the last bin includes its upper end. */
final class HistogramChart implements Chart {

    private final String label;
    private final Range range;
    private final double[] counts;

    HistogramChart(String label, double[] values, int bins) {
        Check.that(values.length > 0, "Plots.histogram: needs at least one value");
        Check.between("Plots.histogram bins", bins, 1, 10_000);
        Extent extent = new Extent();
        for (int i = 0; i < values.length; i++) {
            extent.add(Check.inside("Plots.histogram values[" + i + "]", values[i], Bounds.FINITE, ""));
        }
        this.label = label;
        this.range = extent.range();
        this.counts = new double[bins];
        for (double value : values) {
            int bin = (int) ((value - range.getLowerBound()) / range.getLength() * bins);
            counts[Math.min(bin, bins - 1)]++;
        }
    }

    private double[] edges() {
        double[] edges = new double[counts.length + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = range.getLowerBound() + range.getLength() * i / counts.length;
        }
        return edges;
    }

    @Override
    public void check(View view) {
        Check.that(!view.logX() && !view.logY(), "Plots.histogram: the axes of a histogram are linear");
    }

    @Override
    public String xLabel() {
        return label;
    }

    @Override
    public String yLabel() {
        return "count";
    }

    @Override
    public Range x(View view) {
        return range;
    }

    @Override
    public Range y(View view) {
        return new Range(0, Arrays.stream(counts).max().orElse(1) * 1.05);
    }

    @Override
    public double xMargin() {
        return 0.02;
    }

    @Override
    public double yMargin() {
        return 0;
    }

    @Override
    public List<Key> keys(Theme theme) {
        return List.of();
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        double[] edges = edges();
        double[] low = Arrays.copyOf(edges, counts.length);
        double[] high = Arrays.copyOfRange(edges, 1, edges.length);
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        data.addSeries(label, new double[][] {low, low, high, counts, counts, counts});
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setSeriesOutlinePaint(0, Color.WHITE);
        renderer.setSeriesOutlineStroke(0, theme.thin());
        renderer.setSeriesPaint(0, Theme.color(0));
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    @Override
    public String xColumn() {
        return "low";
    }

    @Override
    public Table data() {
        double[] edges = edges();
        return LongForm.labelled(
                "series",
                label,
                Table.empty()
                        .with("low", Arrays.copyOf(edges, counts.length))
                        .with("high", Arrays.copyOfRange(edges, 1, edges.length))
                        .with("count", counts));
    }
}
