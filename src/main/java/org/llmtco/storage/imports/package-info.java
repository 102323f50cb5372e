/** Reads what other programs publish: model configurations, measured throughput. */
@NullMarked
package org.llmtco.storage.imports;

import org.jspecify.annotations.NullMarked;
