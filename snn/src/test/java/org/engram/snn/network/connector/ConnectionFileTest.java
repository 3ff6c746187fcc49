package org.engram.snn.network.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.io.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {

    @TempDir
    Path directory;

    private FromList read(String text) throws IOException {
        return Connector.fromFile(Files.writeString(directory.resolve("net.txt"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# columns = [\"i\", \"j\", \"weight\", \"delay\"]\n3 1 0.5 1.5\n0 2 1e-3 2\n",
                "# columns = ['weight', 'i', 'delay', 'j']\n0.5\t3\t1.5\t1\n0.001 0 2 2",
                "pre,post,weight,delay\r\n3,1,0.5,1.5\r\n\r\n0,2,0.001,2.0\r\n",
                "3.0 1.0 .5 1.5\n# a remark\n  0, 2, 0.001, 2 \n"
            })
    void readsTablesAndLists(String text) throws IOException {
        assertThat(read(text))
                .isEqualTo(FromList.of(new int[] {3, 0}, new int[] {1, 2})
                        .withWeights(0.5, 0.001)
                        .withDelays(1.5, 2));
    }

    @Test
    void columnsMayBeLeftOut() throws IOException {
        FromList pairs = FromList.of(new int[] {3, 0}, new int[] {1, 2});
        assertThat(read("3 1\n0 2\n")).isEqualTo(pairs);
        assertThat(read("i,j,delay\n3,1,5\n0,2,6\n")).isEqualTo(pairs.withDelays(5, 6));
        assertThat(read("post,pre,weight\n1,3,5\n2,0,6\n")).isEqualTo(pairs.withWeights(5, 6));
        assertThat(read("")).isEqualTo(FromList.of(new int[0], new int[0]));
        assertThat(read("pre,post,weight\n").weights()).isPresent();
    }

    @Test
    void longFilesAreRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 5000; k++) {
            text.append(k).append(' ').append(5000 - k).append('\n');
        }
        FromList list = read(text.toString());
        assertThat(list.size()).isEqualTo(5000);
        assertThat(list.pre(4321)).isEqualTo(4321);
        assertThat(list.post(4321)).isEqualTo(679);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 | line 1: must have 4 numbers (pre, post, weight, delay), got 3",
                "1 2\\n1 2 3 | line 2: must have 2 numbers (pre, post), got 3",
                "1 2\\n-1 2 | line 2: pre must be a whole number from 0 to 2^31 - 1, got '-1'",
                "1 2.5 | line 1: post must be a whole number from 0 to 2^31 - 1, got '2.5'",
                "1 2147483648 | line 1: post must be a whole number from 0 to 2^31 - 1, got '2147483648'",
                "1 2 x 4 | line 1: weight must be a finite number, got 'x'",
                "1 2 3 1e999 | line 1: delay must be a finite number, got '1e999'",
                "1 2 3 0x1 | line 1: delay must be a finite number, got '0x1'",
                "1 2 3 1-1 | line 1: delay must be a finite number, got '1-1'",
                "pre,to\\n | line 1: columns must be pre and post (or i and j), and may be weight and delay, got pre, to",
                "pre,i,post | line 1: columns must be pre and post (or i and j), and may be weight and delay, got pre, pre,"
                        + " post",
            })
    void whatIsWrongIsSaidWithItsLine(String text, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text.replace("\\n", "\n")))
                .withMessageEndingWith("net.txt: " + message);
    }

    @Test
    void filesMustBeText() throws IOException {
        Path file = Files.write(directory.resolve("net.txt"), new byte[] {'1', ' ', (byte) 0xff});
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> ConnectionFile.read(file))
                .withMessageEndingWith("is not UTF-8 text");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> ConnectionFile.read(directory.resolve("none.csv")))
                .withMessageContaining("none.csv");
    }
}
