@NullMarked
package org.llmtco.storage.claims;

import org.jspecify.annotations.NullMarked;
