/** Frameworks: what guidance, benchmarks and users ask for, and which controls answer it. */
@NullMarked
package dev.breakwater.controls.frameworks;

import org.jspecify.annotations.NullMarked;
