@NullMarked
package org.llmtco.ui.scenario;

import org.jspecify.annotations.NullMarked;
