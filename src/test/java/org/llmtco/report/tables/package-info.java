@NullMarked
package org.llmtco.report.tables;

import org.jspecify.annotations.NullMarked;
