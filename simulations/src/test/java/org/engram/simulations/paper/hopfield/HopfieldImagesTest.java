package org.engram.simulations.paper.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.engram.core.io.FormatException;
import org.engram.core.io.ResultDirectory;
import org.engram.hopfield.image.GrayImage;
import org.engram.hopfield.image.Pgm;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopfieldImagesTest {

    @TempDir
    private Path temporary;

    @Test
    void thePicturesOfTheToolkitAreRecalledByTheProjectionAlone() throws IOException {
        ExperimentResult result = run("own", new HopfieldImages(), 32, 0.5);
        assertThat(result.claims()).hasSize(2);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
        BufferedImage sheet = ImageIO.read(temporary.resolve("own/pictures.png").toFile());
        assertThat(sheet.getWidth()).isEqualTo(12 + 5 * (128 + 12));
        assertThat(sheet.getHeight()).isEqualTo(30 + 8 * (128 + 12));
        assertThat(Files.readAllLines(temporary.resolve("own/pictures.csv"))).hasSize(1 + 3 * 8);
    }

    @Test
    void theUsersPicturesAreRead() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("data"));
        Pgm.write(directory.resolve("b.pgm"), GrayImage.of(2, 2, 0, 255, 255, 0));
        BufferedImage red = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        red.setRGB(0, 0, 0xFF0000);
        ImageIO.write(red, "png", directory.resolve("a.PNG").toFile());
        Files.writeString(directory.resolve("notes.txt"), "not a picture");
        assertThat(Pictures.read(directory, 9))
                .containsExactly(GrayImage.of(2, 2, 54, 0, 0, 0), GrayImage.of(2, 2, 0, 255, 255, 0));
        assertThat(Pictures.read(directory, 1)).hasSize(1);
        ExperimentResult result = run("theirs", new HopfieldImages(directory), 4, 1);
        assertThat(result.claims()).isEmpty();
        assertThat(result.values()).containsEntry("pictures", 2.0).containsEntry("exact_PSEUDO_INVERSE", 2.0);
    }

    @Test
    void badDataIsAnError() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.read(empty, 1))
                .withMessage("--data: " + empty + " has no PNG or PGM file");
        Path broken = Files.writeString(temporary.resolve("broken.png"), "PNG?");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Pictures.read(broken, 1))
                .withMessage(broken + ": is no PNG");
        Path missing = temporary.resolve("none.png");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Pictures.read(missing, 1))
                .withMessage(missing + ": no such file");
    }

    private ExperimentResult run(String name, HopfieldImages experiment, int width, double known) throws IOException {
        ParameterValues values =
                ParameterValues.of(experiment).with("width", width).with("known", known);
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(name), false)) {
            ExperimentResult result = experiment.run(ExperimentContext.of(values, directory));
            directory.commit();
            return result;
        }
    }
}
