/** What several sources say of the same figure: side by side, and the choice of one of them. */
@NullMarked
package org.llmtco.storage.claims;

import org.jspecify.annotations.NullMarked;
