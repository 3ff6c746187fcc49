package org.engram.hardware.spinnaker;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.engram.hardware.spinnaker.Finding.Severity;

/** What the board will do to a network: findings, and what it keeps of every projection. Immutable. */
public final class ExportReport {

    private final String network;
    private final List<Finding> findings;
    private final List<StoredWeights> weights;
    private final long cores;

    ExportReport(Plan plan) {
        network = plan.network().name();
        findings = List.copyOf(Rule.findings(plan));
        weights = plan.stored();
        cores = plan.cores();
    }

    /** All findings, errors first, then warnings and notes. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings of one severity. */
    public List<Finding> findings(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }

    /** What the board keeps of each projection, in the network's order. */
    public List<StoredWeights> weights() {
        return weights;
    }

    /** Cores that the network needs, as far as can be told before mapping. */
    public long cores() {
        return cores;
    }

    /** Whether no finding is an error. */
    public boolean exportable() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** A table of what the board will store, then the findings, then the decision, for people. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        text.append("What the board will store of '").append(network).append("'\n\n");
        text.append(new WeightTable(weights));
        text.append("\nCores needed: ").append(cores).append("\n\n");
        findings.forEach(f -> text.append(f.text()).append('\n'));
        text.append(findings.isEmpty() ? "" : "\n");
        text.append("Exportable: ").append(exportable() ? "yes" : "no").append(" (");
        text.append(count(Severity.ERROR, "error")).append(", ");
        text.append(count(Severity.WARNING, "warning")).append(", ");
        text.append(count(Severity.NOTE, "note")).append(")\n");
        return text.toString();
    }

    private String count(Severity severity, String name) {
        int count = findings(severity).size();
        return count + " " + name + (count == 1 ? "" : "s");
    }

    /** The same as one JSON object: network, exportable, cores, weights, findings. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (Json json = Json.to(text)) {
            json.beginObject()
                    .text("network", network)
                    .truth("exportable", exportable())
                    .number("cores", cores);
            json.beginArray("weights");
            weights.forEach(w -> write(json, w));
            json.endArray().beginArray("findings");
            findings.forEach(f -> write(json, f));
            json.endArray().endObject();
        }
        return text.toString();
    }

    private static void write(Json json, StoredWeights weights) {
        json.beginObject().text("projection", weights.projection()).text("receptor_type", weights.receptor());
        json.number("connections", weights.connections()).number("largest", weights.largest());
        writeNumbers(json, weights);
        json.number("delays_off_grid", weights.delaysOffGrid()).endObject();
    }

    /** The members that say how weights are stored, in the report and in the bundle alike. */
    static void writeNumbers(Json json, StoredWeights weights) {
        json.number("shift", weights.shift())
                .number("resolution", weights.resolution())
                .number("largest_relative_error", weights.largestRelativeError())
                .number("zeros", weights.zeros());
    }

    private static void write(Json json, Finding finding) {
        json.beginObject().text("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.text("rule", finding.rule()).text("place", finding.place()).text("value", finding.value());
        json.text("limit", finding.limit()).text("effect", finding.effect()).text("remedy", finding.remedy());
        json.endObject();
    }

    @Override
    public String toString() {
        return summary();
    }
}
