/** Files that a report becomes, for the window and the command line alike. */
@NullMarked
package org.llmtco.export;

import org.jspecify.annotations.NullMarked;
