package org.engram.simulations.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.engram.core.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a bug report needs first. */
@Command(
        name = "version",
        description = "Print the versions of the toolkit, the JDK and the operating system.",
        footerHeading = "%nExamples:%n",
        footer = {"  engram version", "  engram version --json"})
final class VersionCommand implements Runnable {

    @Mixin
    private OutputOptions output;

    @Override
    public void run() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("engram", Toolkit.version());
        versions.put("java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"));
        versions.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        output.print(versions, out -> versions.forEach((name, version) -> out.println(name + " " + version)));
    }
}
