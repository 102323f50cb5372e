@NullMarked
package org.llmtco.whatif;

import org.jspecify.annotations.NullMarked;
