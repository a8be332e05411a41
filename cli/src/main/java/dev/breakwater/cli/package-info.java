/** The command line: from arguments to an exit code; nothing but wiring and words. */
@NullMarked
package dev.breakwater.cli;

import org.jspecify.annotations.NullMarked;
