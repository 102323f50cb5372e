/** Reports as documents: what stands in them, and how they become pages. */
@NullMarked
package org.llmtco.report.document;

import org.jspecify.annotations.NullMarked;
