/** What is known of the terminal, and what is drawn on it. */
@NullMarked
package dev.breakwater.cli.terminal;

import org.jspecify.annotations.NullMarked;
