package org.llmtco.report.workbook;

import org.llmtco.model.Workload;

import java.util.Optional;

/**
 * The traffic that reaches an option, as cells: all of the scenario's, or what a router sends on.
 *
 * @param workload at export, with the lengths of the requests that reach the option
 * @param input tokens of a request that go in
 * @param output tokens of a request that come out
 * @param tokensPerToken tokens of this traffic per token of the scenario's volume; empty for all
 * @param used 1 if any request comes this way, else 0; empty for all
 * @param path ids of the routers and options on the way; empty for all
 * @param part label of the part behind the router
 */
record Traffic(
        Workload workload,
        String input,
        String output,
        Optional<String> tokensPerToken,
        Optional<String> used,
        String path,
        Optional<String> part) {
    static Traffic all(Workload workload, NamedInputs inputs) {
        return new Traffic(
                workload,
                inputs.driver("inputSequenceLength"),
                inputs.driver("outputSequenceLength"),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** Input and output tokens of a request. */
    String tokensPerRequest() {
        return "(" + input + "+" + output + ")";
    }

    /** A label that names the part. */
    String label(String text) {
        return part.map(name -> SafeText.line(name, 60) + ": " + text).orElse(text);
    }
}
