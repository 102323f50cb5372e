/** Reports as PDF; the only package that knows the library for it. */
@NullMarked
package org.llmtco.report.pdf;

import org.jspecify.annotations.NullMarked;
