/** The command line: nothing but wiring and words. */
@NullMarked
package dev.breakwater.cli;

import org.jspecify.annotations.NullMarked;
