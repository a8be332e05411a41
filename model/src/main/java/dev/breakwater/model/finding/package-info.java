/** What a scan says, as values: findings, edits and problems. */
@NullMarked
package dev.breakwater.model.finding;

import org.jspecify.annotations.NullMarked;
