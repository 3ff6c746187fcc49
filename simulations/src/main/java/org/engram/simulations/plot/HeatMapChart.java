package org.engram.simulations.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.data.Table;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** Rectangles coloured by a quantity, with a bar that tells the colours, and lines over them. */
final class HeatMapChart implements Chart {

    private final String xLabel;
    private final String yLabel;
    private final HeatMap map;
    private final List<Curve> lines;

    HeatMapChart(String xLabel, String yLabel, HeatMap map, List<Curve> lines) {
        Names.distinct("Plots.heatMap", lines.stream().map(Curve::label).toList());
        lines.forEach(line -> Check.that(
                line.isExact(),
                "Plots.heatMap: curve '" + line.label() + "' must be exact, as lines have no error bars"));
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.map = map;
        this.lines = lines;
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
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            keys.add(new Key(lines.get(i).label(), color(i), null, theme.stroke(i)));
        }
        return keys;
    }

    /** The first colour is that of the rectangles. */
    private static Color color(int line) {
        return Theme.color(line + 1);
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
        for (int i = 0; i < lines.size(); i++) {
            plot.addAnnotation(new Line(lines.get(i), color(i), theme.stroke(i)));
        }
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
        List<Table> parts = new ArrayList<>();
        parts.add(LongForm.labelled("series", map.label(), numbers));
        lines.forEach(line -> parts.add(rows(line)));
        return LongForm.stack(parts);
    }

    private static Table rows(Curve line) {
        double[] x = new double[line.size()];
        double[] y = new double[line.size()];
        for (int i = 0; i < line.size(); i++) {
            x[i] = line.x(i);
            y[i] = line.mean(i);
        }
        return LongForm.labelled(
                "series", line.label(), Table.empty().with("x_low", x).with("y_low", y));
    }

    /** A line through the points of a curve, inside the plot. */
    @SuppressWarnings("serial") // never serialised
    private static final class Line extends AbstractXYAnnotation {

        private final Curve curve;
        private final Color color;
        private final Stroke stroke;

        Line(Curve curve, Color color, Stroke stroke) {
            this.curve = curve;
            this.color = color;
            this.stroke = stroke;
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
            Path2D path = new Path2D.Double();
            for (int i = 0; i < curve.size(); i++) {
                double x = xAxis.valueToJava2D(curve.x(i), data, RectangleEdge.BOTTOM);
                double y = yAxis.valueToJava2D(curve.mean(i), data, RectangleEdge.LEFT);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            Shape clip = g.getClip();
            g.clip(data);
            g.setPaint(color);
            g.setStroke(stroke);
            g.draw(path);
            g.setClip(clip);
        }
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
