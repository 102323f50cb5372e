/** What the user decides: the workload, the options to compare and the way they are run. */
@NullMarked
package org.llmtco.model;

import org.jspecify.annotations.NullMarked;
