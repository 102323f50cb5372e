@NullMarked
package org.llmtco.ui.data;

import org.jspecify.annotations.NullMarked;
