package org.engram.simulations.paper.sparsey;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.image.GrayImage;

/** Files of drawn digits in MNIST's format. */
final class Idx {

    private Idx() {}

    static void write(Path directory, String name, int count) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        header(images, 3, count, DrawnDigits.SIDE, DrawnDigits.SIDE);
        header(labels, 1, count);
        Generator random = Streams.of(1).child(name).generator();
        for (int i = 0; i < count; i++) {
            GrayImage image = DrawnDigits.draw(i % 10, Streams.of(i), random);
            for (int pixel = 0; pixel < DrawnDigits.SIDE * DrawnDigits.SIDE; pixel++) {
                images.write(image.level(pixel % DrawnDigits.SIDE, pixel / DrawnDigits.SIDE));
            }
            labels.write(i % 10);
        }
        Files.write(directory.resolve(name + "-images-idx3-ubyte"), images.toByteArray());
        Files.write(directory.resolve(name + "-labels-idx1-ubyte"), labels.toByteArray());
    }

    private static void header(ByteArrayOutputStream out, int dimensions, int... sizes) throws IOException {
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(8 << 8 | dimensions);
            for (int size : sizes) {
                data.writeInt(size);
            }
        }
    }
}
