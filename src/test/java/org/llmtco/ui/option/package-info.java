/** Tests of the options, without a toolkit. */
@NullMarked
package org.llmtco.ui.option;

import org.jspecify.annotations.NullMarked;
