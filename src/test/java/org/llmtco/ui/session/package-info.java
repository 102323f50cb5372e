@NullMarked
package org.llmtco.ui.session;

import org.jspecify.annotations.NullMarked;
