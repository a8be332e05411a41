/** Other programs: finding and running them. */
@NullMarked
package dev.breakwater.sources.process;

import org.jspecify.annotations.NullMarked;
