/** Reads and writes tables and scenarios as JSON files, strictly and with advice. */
@NullMarked
package org.llmtco.storage;

import org.jspecify.annotations.NullMarked;
