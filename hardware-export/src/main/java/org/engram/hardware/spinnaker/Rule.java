package org.engram.hardware.spinnaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Rules of the board that a network must keep, or whose effect its user should know. */
interface Rule {

    /** All rules, in the order of the report. */
    List<Rule> ALL = List.of(
            new TimeRules(),
            new SizeRules(),
            new CellRules(),
            new ParameterRules(),
            new SourceRules(),
            new DelayRules(),
            new WeightRules(),
            new PlasticityRules(),
            new CurrentRules(),
            new RecordingRules());

    /** Passes on what it finds in a network. */
    void check(Plan plan, Consumer<Finding> found);

    /** What all rules find, errors first. */
    static List<Finding> findings(Plan plan) {
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(rule -> rule.check(plan, findings::add));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
