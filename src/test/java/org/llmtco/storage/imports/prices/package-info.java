@NullMarked
package org.llmtco.storage.imports.prices;

import org.jspecify.annotations.NullMarked;
