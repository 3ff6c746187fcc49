package org.engram.simulations.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** A legend in as many centred rows as it needs. */
final class Legend {

    private static final double SAMPLE = 22;
    private static final double BESIDE_SAMPLE = 6;
    private static final double BETWEEN = 18;
    private static final double LEADING = 3;
    private static final double ABOVE = 4;

    private final FontMetrics metrics;
    private final List<List<Key>> rows = new ArrayList<>();

    Legend(List<Key> keys, FontMetrics metrics, double width) {
        this.metrics = metrics;
        List<Key> row = new ArrayList<>();
        for (Key key : keys) {
            if (!row.isEmpty() && width(row) + BETWEEN + width(key) > width) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(key);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    double height() {
        return rows.isEmpty() ? 0 : ABOVE + rows.size() * rowHeight();
    }

    private double rowHeight() {
        return metrics.getHeight() + LEADING;
    }

    private double width(List<Key> row) {
        return row.stream().mapToDouble(this::width).sum() + (row.size() - 1) * BETWEEN;
    }

    private double width(Key key) {
        return sample(key) + BESIDE_SAMPLE + metrics.stringWidth(key.label());
    }

    private static double sample(Key key) {
        Shape marker = key.marker();
        return key.line() != null || marker == null
                ? SAMPLE
                : marker.getBounds2D().getWidth();
    }

    void draw(Graphics2D g, double middle, double top) {
        double y = top + ABOVE;
        for (List<Key> row : rows) {
            double x = middle - width(row) / 2;
            for (Key key : row) {
                draw(g, key, x, y);
                x += width(key) + BETWEEN;
            }
            y += rowHeight();
        }
    }

    private void draw(Graphics2D g, Key key, double x, double y) {
        double base = y + metrics.getAscent();
        double height = base - 0.36 * metrics.getAscent();
        double width = sample(key);
        g.setPaint(key.color());
        Stroke line = key.line();
        if (line != null) {
            g.setStroke(line);
            g.draw(new Line2D.Double(x, height, x + width, height));
        }
        Shape marker = key.marker();
        if (marker != null) {
            g.fill(AffineTransform.getTranslateInstance(x + width / 2, height).createTransformedShape(marker));
        }
        g.setPaint(Theme.INK);
        g.setFont(metrics.getFont());
        g.drawString(key.label(), (float) (x + width + BESIDE_SAMPLE), (float) base);
    }
}
