@NullMarked
package org.llmtco.export;

import org.jspecify.annotations.NullMarked;
