package org.engram.core.progress;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** From JDK 22 on a console may exist without a terminal, and says so by a method that JDK 17 does not have. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
