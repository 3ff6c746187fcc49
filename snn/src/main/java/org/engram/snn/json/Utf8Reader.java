package org.engram.snn.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.engram.core.io.FormatException;

/** Decodes UTF-8 strictly: what is none is an error with line and column, where the JDK's reader would replace it. */
final class Utf8Reader extends Reader {

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private long line = 1;
    private long column = 1;

    Utf8Reader(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Reads at least one character into room for at least two. */
    @Override
    public int read(char[] target, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, from, length).slice();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (chars.position() == 0 && result.isUnderflow() && !ended) {
            fill();
            result = decoder.decode(bytes, chars, ended);
        }
        count(target, from, chars.position());
        if (chars.position() == 0 && result.isError()) {
            throw new FormatException(
                    file,
                    "line " + line + ", column " + column,
                    "not UTF-8 text (byte 0x" + Integer.toHexString(bytes.get(bytes.position()) & 0xff)
                            + "); save the file as UTF-8");
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void count(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            column++;
            if (text[i] == '\n') {
                line++;
                column = 1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
