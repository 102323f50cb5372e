/** The command line: one class per command; parses, asks the engine, prints. */
@NullMarked
package org.llmtco.cli;

import org.jspecify.annotations.NullMarked;
