package org.llmtco.report.workbook;

/**
 * What a workbook was made from, so that it can be made again.
 *
 * @param programVersion as the program states it
 * @param scenarioFingerprint SHA-256 of the scenario's canonical JSON, in hexadecimal digits
 */
public record Origin(String programVersion, String scenarioFingerprint) {}
