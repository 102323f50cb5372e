@NullMarked
package org.llmtco.storage;

import org.jspecify.annotations.NullMarked;
