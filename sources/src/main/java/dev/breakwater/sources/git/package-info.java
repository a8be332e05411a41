/** What Git says has changed. */
@NullMarked
package dev.breakwater.sources.git;

import org.jspecify.annotations.NullMarked;
