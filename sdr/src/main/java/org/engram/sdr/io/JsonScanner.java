package org.engram.sdr.io;

import java.io.IOException;
import java.io.Reader;
import org.engram.core.io.FormatException;

/** The tokens of a JSON document, read one character at a time; mutable. */
final class JsonScanner {

    private static final int END = -1;

    private final String file;
    private final Reader in;
    private int line = 1;
    private int column;
    private int next;

    /** Stands at the first token. */
    JsonScanner(String file, Reader in) throws IOException {
        this.file = file;
        this.in = in;
        advance();
        skipSpace();
    }

    /** Whether the next token begins with this character. */
    boolean at(char c) {
        return next == c;
    }

    /** Passes the token of this one character. */
    void pass(char c) throws IOException {
        if (next != c) {
            throw error("expected '" + c + "', got " + found());
        }
        advance();
        skipSpace();
    }

    /** Requires that nothing is left. */
    void end() {
        if (next != END) {
            throw error("expected the end, got " + found());
        }
    }

    /** Passes a string of letters, which is all that a name may be. */
    String name() throws IOException {
        if (next != '"') {
            throw error("expected a name in quotes, got " + found());
        }
        advance();
        StringBuilder name = new StringBuilder();
        while (next >= 'a' && next <= 'z' && name.length() < 20) {
            name.append((char) next);
            advance();
        }
        pass('"');
        return name.toString();
    }

    /** Passes a whole number from 0 to 2^31 - 1, written without sign, leading zeros, fraction or exponent. */
    int count() throws IOException {
        if (next < '0' || next > '9') {
            throw error("expected a whole number from 0, got " + found());
        }
        boolean leadingZero = next == '0';
        long value = 0;
        while (next >= '0' && next <= '9') {
            value = 10 * value + next - '0';
            if (value > Integer.MAX_VALUE) {
                throw error("must be at most " + Integer.MAX_VALUE + ", got a greater number");
            }
            advance();
            if (leadingZero && next >= '0' && next <= '9') {
                throw error("a number must not begin with 0");
            }
        }
        skipSpace();
        return (int) value;
    }

    /** An error at the next character. */
    FormatException error(String message) {
        return new FormatException(file, "line " + line + ", column " + column, message);
    }

    private String found() {
        return next == END ? "the end" : next < ' ' ? "character " + next : "'" + (char) next + "'";
    }

    private void skipSpace() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
            column = 0;
        }
        next = in.read();
        column++;
    }
}
