package org.llmtco.cli;

import java.nio.file.Path;

final class UsageImport {
    UsageImport(ImportCommand command) {}

    void run(Path file) {}
}
