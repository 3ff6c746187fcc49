package org.engram.hardware.spinnaker;

import java.util.Locale;

/**
 * Something that the board does to a network, found before the export.
 *
 * @param severity whether it stops the export
 * @param rule name of the rule, such as {@code delay-maximum}
 * @param place where in the network, such as {@code projection 'exc->inh'}
 * @param value what was found there
 * @param limit what the board can do
 * @param effect what sPyNNaker would do
 * @param remedy what to change
 */
public record Finding(
        Severity severity, String rule, String place, String value, String limit, String effect, String remedy) {

    /** How bad a finding is. */
    public enum Severity {
        /** The network is not exported. */
        ERROR,
        /** The board computes something noticeably different. */
        WARNING,
        /** Good to know; nothing is lost. */
        NOTE
    }

    /** Whether it stops the export. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The finding in one line. */
    public String text() {
        return severity.name().toLowerCase(Locale.ROOT) + " [" + rule + "] " + place + ": " + value
                + (limit.isEmpty() ? "" : " (limit: " + limit + ")") + "; " + effect
                + (remedy.isEmpty() ? "" : "; remedy: " + remedy);
    }

    @Override
    public String toString() {
        return text();
    }
}
