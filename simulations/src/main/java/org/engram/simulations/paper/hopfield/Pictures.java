package org.engram.simulations.paper.hopfield;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.engram.core.Check;
import org.engram.core.io.FormatException;
import org.engram.hopfield.image.GrayImage;
import org.engram.hopfield.image.Idx;
import org.engram.hopfield.image.Pgm;

/** Pictures to store: eight drawn for this toolkit, or the user's own. */
final class Pictures {

    private static final List<String> DRAWN =
            List.of("boat", "house", "tree", "face", "fish", "key", "mountains", "cup");

    private Pictures() {}

    /** The eight pictures of 64 x 64 pixels that come with the toolkit. */
    static List<GrayImage> drawn() {
        return DRAWN.stream().map(Pictures::resource).toList();
    }

    private static GrayImage resource(String name) {
        String file = name + ".png";
        try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream(file), file)) {
            return gray(Objects.requireNonNull(ImageIO.read(in), file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pictures of a file (PNG, PGM or IDX), or of all PNG and PGM files of a directory in the order of their names. */
    static List<GrayImage> read(Path path, int most) {
        if (!Files.isDirectory(path)) {
            return isPicture(path) ? List.of(picture(path)) : Idx.images(path, most);
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(path)) {
            all.filter(Pictures::isPicture).sorted().limit(most).forEach(files::add);
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
        Check.that(!files.isEmpty(), "--data: " + path + " has no PNG or PGM file");
        return files.stream().map(Pictures::picture).toList();
    }

    private static boolean isPicture(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".pgm");
    }

    private static GrayImage picture(Path path) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".pgm")) {
            return Pgm.read(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            BufferedImage image = ImageIO.read(in);
            if (image == null) {
                throw new FormatException(path, "", "is no PNG");
            }
            return gray(image);
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    /** The luminance of Rec. 709. */
    private static GrayImage gray(BufferedImage image) {
        int[] levels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int k = 0; k < levels.length; k++) {
            int rgb = levels[k];
            levels[k] = (2126 * (rgb >> 16 & 255) + 7152 * (rgb >> 8 & 255) + 722 * (rgb & 255)) / 10_000;
        }
        return GrayImage.of(image.getWidth(), image.getHeight(), levels);
    }
}
