/** Scripts that complete the command line in shells. */
@NullMarked
package dev.breakwater.cli.completion;

import org.jspecify.annotations.NullMarked;
