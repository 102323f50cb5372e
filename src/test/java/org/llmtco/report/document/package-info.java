/** Tests of what stands in reports. */
@NullMarked
package org.llmtco.report.document;

import org.jspecify.annotations.NullMarked;
