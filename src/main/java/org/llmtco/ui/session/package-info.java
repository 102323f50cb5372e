/**
 * What the user works on, its history, and its answer, which is computed off the screen's thread.
 */
@NullMarked
package org.llmtco.ui.session;

import org.jspecify.annotations.NullMarked;
