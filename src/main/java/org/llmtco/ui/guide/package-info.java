/** The guide inside the program: pages of the documentation, offline. */
@NullMarked
package org.llmtco.ui.guide;

import org.jspecify.annotations.NullMarked;
