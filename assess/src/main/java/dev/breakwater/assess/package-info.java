/** From a plan of what to scan to a report: evaluation in parallel, facts, verdicts, scores. */
@NullMarked
package dev.breakwater.assess;

import org.jspecify.annotations.NullMarked;
