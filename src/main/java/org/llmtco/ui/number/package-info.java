/** Numbers as a person reads and types them. */
@NullMarked
package org.llmtco.ui.number;

import org.jspecify.annotations.NullMarked;
