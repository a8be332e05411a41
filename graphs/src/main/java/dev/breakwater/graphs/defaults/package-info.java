/** What other objects give to pods that do not say it themselves. */
@NullMarked
package dev.breakwater.graphs.defaults;

import org.jspecify.annotations.NullMarked;
