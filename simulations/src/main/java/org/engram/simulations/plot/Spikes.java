package org.engram.simulations.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.engram.core.data.Raster;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The spikes of one population: upright ticks where a neuron's row is high enough to see one, dots otherwise. */
@SuppressWarnings("serial") // never serialised
final class Spikes extends AbstractXYAnnotation {

    /** Strokes of one path are rendered together; long paths cost more than they save. */
    private static final int PATH = 2000;

    private static final double LEAST_ROW = 3;
    private static final int CROWD = 60_000;

    private final Raster raster;
    private final Band band;
    private final Color color;

    Spikes(Raster raster, Band band, Color color) {
        this.raster = raster;
        this.band = band;
        this.color = color;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D data,
            ValueAxis time,
            ValueAxis neurons,
            int index,
            PlotRenderingInfo info) {
        double row = band.height() / neurons.getRange().getLength() * data.getHeight() / band.neurons();
        double length = row >= LEAST_ROW ? Math.min(0.75 * row, 10) : dot();
        double width = row >= LEAST_ROW ? 1.5 : length;
        g.setPaint(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < raster.size(); i++) {
            if (!time.getRange().contains(raster.time(i))) {
                continue;
            }
            double x = snap(time.valueToJava2D(raster.time(i), data, RectangleEdge.BOTTOM) - width / 2) + width / 2;
            double y = snap(neurons.valueToJava2D(band.y(raster.neuron(i)), data, RectangleEdge.LEFT) - length / 2);
            path.moveTo(x, y);
            path.lineTo(x, y + length);
            if (i % PATH == PATH - 1) {
                g.draw(path);
                path.reset();
            }
        }
        g.draw(path);
    }

    /** Two image pixels, or one where there are so many spikes that larger dots would run together. */
    private double dot() {
        return (raster.size() < CROWD ? 2.0 : 1.0) / Theme.PIXEL_DENSITY;
    }

    /** The nearest edge between image pixels: unsnapped dots would blur. */
    static double snap(double coordinate) {
        return (double) Math.round(coordinate * Theme.PIXEL_DENSITY) / Theme.PIXEL_DENSITY;
    }
}
