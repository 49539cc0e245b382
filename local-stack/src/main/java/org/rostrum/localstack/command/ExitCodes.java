package org.rostrum.localstack.command;

/** What exit codes above 128 mean: the number of the signal that ended the process, plus 128. */
final class ExitCodes {
    private ExitCodes() {}

    static String meaning(int exitCode) {
        return switch (exitCode) {
            case 137 -> " (killed; by hand, or by the system for want of memory)";
            case 139 -> " (memory fault)";
            case 143 -> " (asked to end by another program)";
            case 3 -> " (out of memory: its heap is too small)";
            default -> "";
        };
    }
}
