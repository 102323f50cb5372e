@NullMarked
package org.llmtco.report;

import org.jspecify.annotations.NullMarked;
