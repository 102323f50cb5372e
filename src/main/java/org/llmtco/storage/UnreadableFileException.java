package org.llmtco.storage;

import java.util.List;
import java.util.stream.Collectors;

/** A file was refused; the message has a line for each problem. */
public final class UnreadableFileException extends RuntimeException {
    private final transient List<Problem> problems;

    public UnreadableFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }
}
