/** The guide inside the program. */
@NullMarked
package org.llmtco.ui.guide;

import org.jspecify.annotations.NullMarked;
