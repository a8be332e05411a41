/** What all commands share. */
@NullMarked
package dev.breakwater.cli.command;

import org.jspecify.annotations.NullMarked;
