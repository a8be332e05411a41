/** The command that scans: its options, its report and where that goes. */
@NullMarked
package dev.breakwater.cli.scan;

import org.jspecify.annotations.NullMarked;
