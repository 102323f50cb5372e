@NullMarked
package org.llmtco.storage.imports.usage;

import org.jspecify.annotations.NullMarked;
