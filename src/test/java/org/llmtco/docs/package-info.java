/** The documentation is true: its links, outputs, figures, terms and drawings. */
@NullMarked
package org.llmtco.docs;

import org.jspecify.annotations.NullMarked;
