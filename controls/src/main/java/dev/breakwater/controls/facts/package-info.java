/** The little that has to be known of other objects before a finding on one object stands. */
@NullMarked
package dev.breakwater.controls.facts;

import org.jspecify.annotations.NullMarked;
