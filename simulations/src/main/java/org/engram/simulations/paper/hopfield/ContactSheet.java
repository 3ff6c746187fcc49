package org.engram.simulations.paper.hopfield;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.engram.hopfield.Pattern;

/** Small pictures in rows under named columns; mutable. */
final class ContactSheet {

    private static final int GAP = 12;
    private static final int HEAD = 30;
    private static final int LEAST_SIDE = 112;
    private static final Color HIDDEN = new Color(150, 170, 200);
    private static final Color WRONG = new Color(200, 40, 40);

    private final List<String> columns;
    private final int width;
    private final int scale;
    private final List<List<BufferedImage>> rows = new ArrayList<>();

    /** An empty sheet for square pictures of the given width under the named columns. */
    ContactSheet(int width, List<String> columns) {
        this.width = width;
        this.columns = columns;
        scale = Math.max(1, (LEAST_SIDE + width - 1) / width);
    }

    /** Adds a row: the picture, the part of it that is known, and what was recalled, its wrong units in red. */
    void row(Pattern picture, int known, List<Pattern> recalled) {
        List<BufferedImage> row = new ArrayList<>();
        row.add(image(picture, picture, picture.size()));
        row.add(image(picture, picture, known));
        recalled.forEach(state -> row.add(image(state, picture, picture.size())));
        rows.add(row);
    }

    private BufferedImage image(Pattern state, Pattern right, int known) {
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < state.size(); i++) {
            Color color = state.value(i) > 0 ? Color.WHITE : Color.BLACK;
            if (i >= known) {
                color = HIDDEN;
            } else if (state.value(i) != right.value(i)) {
                color = WRONG;
            }
            image.setRGB(i % width, i / width, color.getRGB());
        }
        return image;
    }

    /** Writes the sheet as PNG. */
    void save(Path file) throws IOException {
        int cell = width * scale + GAP;
        BufferedImage sheet =
                new BufferedImage(GAP + columns.size() * cell, HEAD + rows.size() * cell, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(245, 245, 245));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int column = 0; column < columns.size(); column++) {
            g.drawString(columns.get(column), GAP + column * cell, HEAD - 10);
            for (int row = 0; row < rows.size(); row++) {
                g.drawImage(
                        rows.get(row).get(column),
                        GAP + column * cell,
                        HEAD + row * cell,
                        width * scale,
                        width * scale,
                        null);
            }
        }
        g.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }
}
