/** Tests of choosing by name and fact, without a toolkit. */
@NullMarked
package org.llmtco.ui.choice;

import org.jspecify.annotations.NullMarked;
