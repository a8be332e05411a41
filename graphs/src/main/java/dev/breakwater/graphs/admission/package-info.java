/** What admission decides about pods, as far as it shows in objects. */
@NullMarked
package dev.breakwater.graphs.admission;

import org.jspecify.annotations.NullMarked;
