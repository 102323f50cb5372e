@NullMarked
package org.llmtco.ui.uncertainty;

import org.jspecify.annotations.NullMarked;
