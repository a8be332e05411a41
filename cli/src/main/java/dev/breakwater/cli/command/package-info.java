/** What all commands share: the world around them, options, failures and exit codes. */
@NullMarked
package dev.breakwater.cli.command;

import org.jspecify.annotations.NullMarked;
