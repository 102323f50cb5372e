@NullMarked
package org.llmtco.sizing;

import org.jspecify.annotations.NullMarked;
