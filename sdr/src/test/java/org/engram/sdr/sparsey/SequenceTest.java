package org.engram.sdr.sparsey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.sparsey.selection.BackOff;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.engram.sdr.sparsey.selection.Hypotheses;
import org.junit.jupiter.api.Test;

class SequenceTest {

    private static final int PIXELS = 200;
    private static final MacShape SHAPE = MacShape.of(20, 32, PIXELS).recurrent();
    private final Generator random = Streams.of(11).generator();

    private List<int[]> sequence(int length) {
        List<int[]> frames = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            frames.add(random.sample(PIXELS, 16));
        }
        return frames;
    }

    private static List<Code> learn(Mac mac, List<int[]> frames) {
        List<Code> codes = new ArrayList<>();
        mac.begin();
        frames.forEach(frame -> codes.add(mac.learn(frame).code()));
        return codes;
    }

    /** One prompt frame, then the mac goes on alone, and its codes tell the frames. */
    @Test
    void aStoredSequenceIsGeneratedFromItsFirstFrame() {
        Mac mac = Mac.standard(SHAPE, random);
        List<List<int[]>> sequences = List.of(sequence(10), sequence(10), sequence(10));
        List<List<Code>> codes =
                sequences.stream().map(frames -> learn(mac, frames)).toList();
        for (int s = 0; s < 3; s++) {
            mac.begin();
            assertThat(mac.recognise(sequences.get(s).get(0)).code())
                    .isEqualTo(codes.get(s).get(0));
            for (int t = 1; t < 10; t++) {
                Moment moment = mac.predict();
                assertThat(moment.code()).isEqualTo(codes.get(s).get(t));
                assertThat(moment.evidence()).isEqualTo(Evidence.H);
                assertThat(mac.expectedBelow(moment.code(), 1))
                        .isEqualTo(Sdr.of(PIXELS, sequences.get(s).get(t)));
            }
        }
    }

    /** The same frame in two sequences has two codes: what came before tells them apart. */
    @Test
    void contextChoosesAmongHypotheses() {
        Mac mac = Mac.standard(SHAPE, random);
        List<int[]> first = sequence(3);
        List<int[]> second = sequence(3);
        second.set(1, first.get(1));
        List<Code> firstCodes = learn(mac, first);
        List<Code> secondCodes = learn(mac, second);
        assertThat(firstCodes.get(1).similarity(secondCodes.get(1))).isLessThan(0.3);
        mac.begin();
        Moment ambiguous = mac.recognise(first.get(1));
        assertThat(ambiguous.hypotheses()).isEqualTo(2);
        assertThat(ambiguous.code().similarity(firstCodes.get(1))).isBetween(0.2, 0.8);
        assertThat(ambiguous.code().similarity(secondCodes.get(1))).isBetween(0.2, 0.8);
        Moment resolved = mac.recognise(second.get(2));
        assertThat(resolved.code()).isEqualTo(secondCodes.get(2));
        assertThat(resolved.hypotheses()).isEqualTo(1);
        assertThat(resolved.familiarity()).isGreaterThan(0.9);
        mac.begin();
        mac.recognise(first.get(0));
        assertThat(mac.recognise(first.get(1)).code()).isEqualTo(firstCodes.get(1));
    }

    /** Half of the winners of the moment before support the right code; without amplification it gets half of H. */
    @Test
    void hypothesesAreHeardAsIfTheyWereAlone() {
        List<int[]> first = sequence(3);
        List<int[]> second = sequence(3);
        second.set(1, first.get(1));
        double[] familiarity = new double[2];
        for (int k = 0; k < 2; k++) {
            Hypotheses hypotheses = k == 0 ? Hypotheses.IGNORED : Hypotheses.STANDARD;
            CodeSelection selection =
                    CodeSelection.standard().withHypotheses(hypotheses).withBackOff(BackOff.NEVER);
            Mac mac = new Mac(
                    SHAPE, selection, Plasticity.PERMANENT, Streams.of(3).generator());
            learn(mac, first);
            learn(mac, second);
            mac.begin();
            mac.recognise(first.get(1));
            familiarity[k] = mac.recognise(first.get(2)).familiarity();
        }
        assertThat(familiarity[0]).isBetween(0.3, 0.7);
        assertThat(familiarity[1]).isGreaterThan(familiarity[0] + 0.2);
    }

    @Test
    void aCodeOfTooManyHypothesesIsNotHeard() {
        Mac mac = Mac.standard(SHAPE, random);
        int[] shared = random.sample(PIXELS, 16);
        for (int s = 0; s < 4; s++) {
            learn(mac, List.of(random.sample(PIXELS, 16), shared));
        }
        mac.begin();
        assertThat(mac.recognise(shared).hypotheses()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(mac::predict)
                .withMessage("Mac.predict: the last code stands for 4 hypotheses, at most 2 are heard");
    }

    /** The second sequence is entered in the middle: the moment before does not fit, so the frame alone decides. */
    @Test
    void backOffLeavesOutWhatDoesNotFit() {
        Mac mac = Mac.standard(SHAPE, random);
        List<int[]> first = sequence(5);
        List<int[]> second = sequence(5);
        learn(mac, first);
        learn(mac, second);
        mac.begin();
        mac.recognise(first.get(0));
        assertThat(mac.recognise(first.get(1)).evidence()).isEqualTo(Evidence.HU);
        Moment jump = mac.recognise(second.get(3));
        assertThat(jump.evidence().kinds()).isEqualTo(1);
        assertThat(jump.familiarity()).isEqualTo(1);
    }

    @Test
    void sequencesSurviveNoise() {
        Mac mac = Mac.standard(MacShape.of(20, 32, PIXELS).recurrent(), random);
        List<int[]> frames = sequence(20);
        List<Code> codes = learn(mac, frames);
        mac.begin();
        double similarity = 0;
        for (int t = 0; t < 20; t++) {
            int[] noisy = Sdr.of(PIXELS, frames.get(t)).withNoise(0.4, random).toArray();
            similarity += mac.recognise(noisy).code().similarity(codes.get(t)) / 20;
        }
        assertThat(similarity).isGreaterThan(0.95);
    }
}
