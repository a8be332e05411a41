/** What objects say about each other, reduced to compact facts and indexed. */
@NullMarked
package dev.breakwater.graphs;

import org.jspecify.annotations.NullMarked;
