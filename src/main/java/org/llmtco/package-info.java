/** The program's entry: decides between window and command, and wires the parts by hand. */
@NullMarked
package org.llmtco;

import org.jspecify.annotations.NullMarked;
