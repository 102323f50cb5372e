/** Turns a log of requests into a workload. */
@NullMarked
package org.llmtco.storage.imports.usage;

import org.jspecify.annotations.NullMarked;
