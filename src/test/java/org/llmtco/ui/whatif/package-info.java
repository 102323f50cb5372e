@NullMarked
package org.llmtco.ui.whatif;

import org.jspecify.annotations.NullMarked;
