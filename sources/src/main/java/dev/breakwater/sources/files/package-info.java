/** Finds the files that the arguments of a scan mean: folders, globs, ignore rules. */
@NullMarked
package dev.breakwater.sources.files;

import org.jspecify.annotations.NullMarked;
