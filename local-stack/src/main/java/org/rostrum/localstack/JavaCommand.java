package org.rostrum.localstack;

import java.nio.file.Path;

/** The Java this program itself runs on, for the programs it starts. */
final class JavaCommand {
    private JavaCommand() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
