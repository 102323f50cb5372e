/** Measured throughput from the files of load generators, as benchmarks of the tables. */
@NullMarked
package org.llmtco.storage.imports.measured;

import org.jspecify.annotations.NullMarked;
