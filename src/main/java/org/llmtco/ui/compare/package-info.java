/** The page that holds the options side by side. */
@NullMarked
package org.llmtco.ui.compare;

import org.jspecify.annotations.NullMarked;
