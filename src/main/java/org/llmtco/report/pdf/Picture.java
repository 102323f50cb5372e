package org.llmtco.report.pdf;

/**
 * A drawn page.
 *
 * @param width pixels
 * @param height pixels
 * @param argb row by row, a number for each pixel: 8 bits each of opacity, red, green and blue
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on and never compared
public record Picture(int width, int height, int[] argb) {}
