package org.engram.simulations.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** The labels of marked values, written above the plot so that they never cover data, in rows so that none overlap. */
final class MarkLabels {

    private static final double GAP = 8;

    /** A plot is at least this share of its area, so that labels placed in so little need no fewer rows. */
    private static final double LEAST_SHARE = 0.7;

    private final List<Mark> marks;
    private final ValueAxis axis;
    private final FontMetrics metrics;

    MarkLabels(List<Mark> marks, ValueAxis axis, FontMetrics metrics) {
        this.marks = marks.stream().sorted(Comparator.comparingDouble(Mark::x)).toList();
        this.axis = axis;
        this.metrics = metrics;
    }

    /** Height of enough rows for a plot in an area of this width. */
    double height(double width) {
        Rectangle2D narrow = new Rectangle2D.Double(0, 0, LEAST_SHARE * width, 1);
        return metrics.getHeight()
                * (1 + places(narrow).stream().mapToInt(Place::row).max().orElse(-1));
    }

    void draw(Graphics2D g, Rectangle2D data) {
        g.setFont(metrics.getFont());
        for (Place place : places(data)) {
            double foot = data.getMinY() - place.row() * metrics.getHeight() - 1;
            g.setPaint(Theme.MUTED);
            g.setStroke(Theme.CHART.markStroke());
            g.draw(new Line2D.Double(place.x(), foot, place.x(), data.getMinY()));
            g.setPaint(Theme.INK);
            g.drawString(place.label(), (float) place.left(), (float) (foot - metrics.getDescent()));
        }
    }

    private List<Place> places(Rectangle2D data) {
        List<Place> places = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Mark mark : marks) {
            double x = axis.valueToJava2D(mark.x(), data, RectangleEdge.BOTTOM);
            double width = metrics.stringWidth(mark.label());
            double left = Math.max(data.getMinX(), Math.min(x - width / 2, data.getMaxX() - width));
            int row = 0;
            while (row < ends.size() && ends.get(row) > left) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, left + width + GAP);
            places.add(new Place(mark.label(), x, left, row));
        }
        return places;
    }

    private record Place(String label, double x, double left, int row) {}
}
