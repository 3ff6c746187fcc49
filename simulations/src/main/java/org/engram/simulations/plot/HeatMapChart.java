package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.data.HeatMap;
import org.engram.core.data.Table;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** Rectangles coloured by a quantity, with a bar that tells the colours. */
final class HeatMapChart implements Chart {

    private final String xLabel;
    private final String yLabel;
    private final HeatMap map;

    HeatMapChart(String xLabel, String yLabel, HeatMap map) {
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.map = map;
    }

    @Override
    public void check(View view) {
        Check.that(!view.logX() && !view.logY(), "Plots.heatMap: the axes of a heat map are linear");
    }

    @Override
    public String xLabel() {
        return xLabel;
    }

    @Override
    public String yLabel() {
        return yLabel;
    }

    @Override
    public Range x(View view) {
        return new Range(map.xEdge(0), map.xEdge(map.columns()));
    }

    @Override
    public Range y(View view) {
        return new Range(map.yEdge(0), map.yEdge(map.rows()));
    }

    @Override
    public double yMargin() {
        return 0;
    }

    @Override
    public List<Key> keys(Theme theme) {
        return List.of();
    }

    /** From the least to the greatest value, from zero where nothing is negative. */
    @Override
    public Optional<ColorScale> colors() {
        Extent extent = new Extent();
        for (int i = 0; i < map.columns(); i++) {
            for (int j = 0; j < map.rows(); j++) {
                extent.add(map.value(i, j));
            }
        }
        if (extent.range().getLowerBound() > 0) {
            extent.add(0);
        }
        return Optional.of(new ColorScale(map.label(), extent.range()));
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        plot.addAnnotation(new Cells(map, colors().orElseThrow()));
    }

    @Override
    public String xColumn() {
        return "x_low";
    }

    @Override
    public Table data() {
        int n = map.columns() * map.rows();
        double[][] columns = new double[5][n];
        for (int k = 0; k < n; k++) {
            int i = Math.floorDiv(k, map.rows());
            int j = k % map.rows();
            columns[0][k] = map.xEdge(i);
            columns[1][k] = map.xEdge(i + 1);
            columns[2][k] = map.yEdge(j);
            columns[3][k] = map.yEdge(j + 1);
            columns[4][k] = map.value(i, j);
        }
        Table numbers = Table.empty()
                .with("x_low", columns[0])
                .with("x_high", columns[1])
                .with("y_low", columns[2])
                .with("y_high", columns[3])
                .with("value", columns[4]);
        return LongForm.labelled("series", map.label(), numbers);
    }

    /** The rectangles, between edges of image pixels so that there are no seams. */
    @SuppressWarnings("serial") // never serialised
    private static final class Cells extends AbstractXYAnnotation {

        private final HeatMap map;
        private final ColorScale scale;

        Cells(HeatMap map, ColorScale scale) {
            this.map = map;
            this.scale = scale;
        }

        @Override
        public void draw(
                Graphics2D g,
                XYPlot plot,
                Rectangle2D data,
                ValueAxis xAxis,
                ValueAxis yAxis,
                int index,
                PlotRenderingInfo info) {
            for (int i = 0; i < map.columns(); i++) {
                double left = Spikes.snap(xAxis.valueToJava2D(map.xEdge(i), data, RectangleEdge.BOTTOM));
                double right = Spikes.snap(xAxis.valueToJava2D(map.xEdge(i + 1), data, RectangleEdge.BOTTOM));
                for (int j = 0; j < map.rows(); j++) {
                    double bottom = Spikes.snap(yAxis.valueToJava2D(map.yEdge(j), data, RectangleEdge.LEFT));
                    double top = Spikes.snap(yAxis.valueToJava2D(map.yEdge(j + 1), data, RectangleEdge.LEFT));
                    g.setPaint(scale.color(map.value(i, j)));
                    g.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
                }
            }
        }
    }
}
