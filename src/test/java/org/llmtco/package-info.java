@NullMarked
package org.llmtco;

import org.jspecify.annotations.NullMarked;
