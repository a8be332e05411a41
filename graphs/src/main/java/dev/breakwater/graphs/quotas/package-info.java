/** What namespaces may take of a cluster's resources. */
@NullMarked
package dev.breakwater.graphs.quotas;

import org.jspecify.annotations.NullMarked;
