@NullMarked
package org.llmtco.ui;

import org.jspecify.annotations.NullMarked;
