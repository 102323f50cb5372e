@NullMarked
package org.llmtco.catalog;

import org.jspecify.annotations.NullMarked;
