package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.engram.core.Decimal;

/** A JSON value in memory; lists of numbers are arrays, so that a million connections take little room. */
sealed interface Json permits Json.Text, Json.Numeral, Json.Word, Json.Fields, Json.Items, Numbers, Rows {

    /** What it is, for messages. */
    String described();

    /** A text. */
    record Text(String value) implements Json {

        private static final int LONGEST = 60;

        @Override
        public String described() {
            return "text '" + shown(value) + "'";
        }

        /** A text from a file as a message may show it: not too long, without control characters. */
        static String shown(String text) {
            String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
            return printable(start);
        }

        /** A text from a file without its control characters. */
        static String printable(String text) {
            return text.replaceAll("\\p{Cntrl}", "?");
        }
    }

    /** A finite number, and how it is spelt. */
    record Numeral(double value, String text) implements Json {

        static Numeral of(double value) {
            return new Numeral(value, Decimal.text(value));
        }

        static Numeral of(long value) {
            return new Numeral(value, Long.toString(value));
        }

        @Override
        public String described() {
            return Text.shown(text);
        }
    }

    /** One of the three words of JSON. */
    enum Word implements Json {
        /** The word {@code true}. */
        TRUE,
        /** The word {@code false}. */
        FALSE,
        /** The word {@code null}. */
        NULL;

        static Word of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String described() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An object; its fields in order. */
    record Fields(Map<String, Json> map) implements Json {

        static Fields empty() {
            return new Fields(Map.of());
        }

        /** The same with one more field at the end, or with another value of a field. */
        Fields with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(map);
            more.put(name, value);
            return new Fields(more);
        }

        Fields with(String name, String value) {
            return with(name, new Text(value));
        }

        @Override
        public String described() {
            return "an object";
        }
    }

    /** A list of anything but numbers alone and rows alone. */
    record Items(List<Json> list) implements Json {

        static Items texts(List<String> texts) {
            return new Items(texts.stream().<Json>map(Text::new).toList());
        }

        @Override
        public String described() {
            return "a list";
        }
    }
}
