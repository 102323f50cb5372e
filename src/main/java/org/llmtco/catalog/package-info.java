/** What the world offers, sourced and dated: prices, GPUs, models, licences, salaries, energy. */
@NullMarked
package org.llmtco.catalog;

import org.jspecify.annotations.NullMarked;
