package org.llmtco.report;

/**
 * What a report was made with, so that it can be made again.
 *
 * @param programVersion of this program
 * @param scenarioFingerprint SHA-256 of the scenario's file in canonical form, in hexadecimal
 * @param tablesFingerprint SHA-256 of all tables in canonical form, in hexadecimal
 */
public record Origin(String programVersion, String scenarioFingerprint, String tablesFingerprint) {}
