@NullMarked
package org.llmtco.cli;

import org.jspecify.annotations.NullMarked;
