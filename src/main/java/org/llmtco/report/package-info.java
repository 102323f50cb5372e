/** Results as documents: numbers in words and digits, tables, pages. */
@NullMarked
package org.llmtco.report;

import org.jspecify.annotations.NullMarked;
