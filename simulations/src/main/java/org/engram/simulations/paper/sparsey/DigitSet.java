package org.engram.simulations.paper.sparsey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.io.FormatException;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.image.GrayImage;
import org.engram.hopfield.image.Idx;

/**
 * Digits to learn and others to test, as bitmaps with labels.
 *
 * @param learned bitmaps to learn, in the order they are learned
 * @param learnedLabels their digits
 * @param tested bitmaps to test
 * @param testedLabels their digits
 */
record DigitSet(List<Bitmap> learned, List<Integer> learnedLabels, List<Bitmap> tested, List<Integer> testedLabels) {

    /** The digits. */
    static final int CLASSES = 10;

    private static final int WRITERS = 200;

    DigitSet {
        learned = List.copyOf(learned);
        learnedLabels = List.copyOf(learnedLabels);
        tested = List.copyOf(tested);
        testedLabels = List.copyOf(testedLabels);
    }

    /** Drawn digits; those to test are by other writers than those to learn. */
    static DigitSet drawn(int learned, int tested, Streams streams) {
        Generator random = streams.child("hand").generator();
        List<Bitmap> bitmaps = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < learned + tested; i++) {
            int writer = random.nextInt(WRITERS) + (i < learned ? 0 : WRITERS);
            int digit = i < learned ? i % CLASSES : random.nextInt(CLASSES);
            bitmaps.add(DigitPreparation.bitmap(
                    DrawnDigits.draw(digit, streams.child("writer").child(writer), random)));
            labels.add(digit);
        }
        return new DigitSet(
                bitmaps.subList(0, learned),
                labels.subList(0, learned),
                bitmaps.subList(learned, learned + tested),
                labels.subList(learned, learned + tested));
    }

    /**
     * Digits from a directory with MNIST's IDX files, packed or not: those to learn from the training files, in equal numbers of
     * each class, and those to test from the test files; a directory with test files alone gives both, without overlap.
     *
     * @throws FormatException if files are missing, do not fit together or hold too few of a class
     */
    static DigitSet read(Path directory, int learned, int tested, Streams streams) {
        boolean hasTraining = Files.exists(file(directory, "train-images-idx3-ubyte"));
        String source = hasTraining ? "train" : "t10k";
        List<GrayImage> images = images(directory, source);
        int[] labels = labels(directory, source, images.size());
        int[] order = IntStream.range(0, labels.length).toArray();
        streams.child("order").generator().shuffle(order);
        int[] left = new int[CLASSES];
        Arrays.fill(left, learned / CLASSES);
        List<Integer> chosen = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i : order) {
            (left[labels[i]]-- > 0 ? chosen : others).add(i);
        }
        if (chosen.size() < learned / CLASSES * CLASSES) {
            throw new FormatException(
                    file(directory, source + "-labels-idx1-ubyte"),
                    "labels",
                    "must have " + learned / CLASSES + " of each digit to learn; set fewer by --set learned");
        }
        List<GrayImage> testImages = hasTraining ? images(directory, "t10k") : images;
        int[] testLabels = hasTraining ? labels(directory, "t10k", testImages.size()) : labels;
        List<Integer> tests =
                hasTraining ? IntStream.range(0, testLabels.length).boxed().toList() : others;
        return of(images, labels, chosen, testImages, testLabels, tests.subList(0, Math.min(tested, tests.size())));
    }

    private static DigitSet of(
            List<GrayImage> images,
            int[] labels,
            List<Integer> chosen,
            List<GrayImage> testImages,
            int[] testLabels,
            List<Integer> tests) {
        return new DigitSet(
                chosen.stream().map(i -> DigitPreparation.bitmap(images.get(i))).toList(),
                chosen.stream().map(i -> labels[i]).toList(),
                tests.stream()
                        .map(i -> DigitPreparation.bitmap(testImages.get(i)))
                        .toList(),
                tests.stream().map(i -> testLabels[i]).toList());
    }

    private static Path file(Path directory, String name) {
        Path packed = directory.resolve(name + ".gz");
        return Files.exists(packed) ? packed : directory.resolve(name);
    }

    private static List<GrayImage> images(Path directory, String source) {
        return Idx.images(file(directory, source + "-images-idx3-ubyte"), Integer.MAX_VALUE);
    }

    private static int[] labels(Path directory, String source, int count) {
        Path path = file(directory, source + "-labels-idx1-ubyte");
        int[] labels = Idx.labels(path, Integer.MAX_VALUE);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= CLASSES) {
                throw new FormatException(path, "label " + i, "must be a digit, got " + labels[i]);
            }
        }
        if (labels.length != count) {
            throw new FormatException(
                    path, "labels", "must be " + count + " as there are pictures, got " + labels.length);
        }
        return labels;
    }
}
