/** Reads the price files of other projects and says what they would change in the tables. */
@NullMarked
package org.llmtco.storage.imports.prices;

import org.jspecify.annotations.NullMarked;
