package org.engram.simulations.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines that fit a width.
 *
 * @param lines the lines from the top
 * @param metrics font of the text
 */
record TextBlock(List<String> lines, FontMetrics metrics) {

    /** Breaks at spaces, greedily; a single word wider than the width stays whole. */
    static TextBlock wrap(String text, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new TextBlock(List.copyOf(lines), metrics);
    }

    double height() {
        return lines.size() * metrics.getHeight();
    }

    /** Draws from the upper left corner. */
    void draw(Graphics2D g, double x, double y) {
        g.setFont(metrics.getFont());
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), (float) x, (float) baseline(y, i));
        }
    }

    /** Draws every line centred at {@code x}. */
    void drawCentred(Graphics2D g, double x, double y) {
        g.setFont(metrics.getFont());
        for (int i = 0; i < lines.size(); i++) {
            double half = metrics.stringWidth(lines.get(i)) / 2.0;
            g.drawString(lines.get(i), (float) (x - half), (float) baseline(y, i));
        }
    }

    private double baseline(double top, int line) {
        return top + line * metrics.getHeight() + metrics.getAscent();
    }
}
