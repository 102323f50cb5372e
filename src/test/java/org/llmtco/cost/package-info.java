@NullMarked
package org.llmtco.cost;

import org.jspecify.annotations.NullMarked;
