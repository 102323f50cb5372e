@NullMarked
package org.llmtco.storage.imports;

import org.jspecify.annotations.NullMarked;
