@NullMarked
package org.llmtco.sizing.measured;

import org.jspecify.annotations.NullMarked;
