@NullMarked
package org.llmtco.ui.hardware;

import org.jspecify.annotations.NullMarked;
