/** The window: session, pages and panels; JavaFX lives here and nowhere else. */
@NullMarked
package org.llmtco.ui;

import org.jspecify.annotations.NullMarked;
