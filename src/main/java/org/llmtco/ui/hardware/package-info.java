/** Models in formats on GPUs: the matrix, and a few of its rows side by side. */
@NullMarked
package org.llmtco.ui.hardware;

import org.jspecify.annotations.NullMarked;
