/** Tests of the dialog that imports files. */
@NullMarked
package org.llmtco.ui.imports;

import org.jspecify.annotations.NullMarked;
