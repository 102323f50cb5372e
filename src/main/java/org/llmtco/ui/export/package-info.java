/** The dialog in which a report becomes a file. */
@NullMarked
package org.llmtco.ui.export;

import org.jspecify.annotations.NullMarked;
