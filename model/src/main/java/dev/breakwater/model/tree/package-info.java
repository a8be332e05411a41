/** Trees of YAML and JSON documents in which every node knows where it stands in the text. */
@NullMarked
package dev.breakwater.model.tree;

import org.jspecify.annotations.NullMarked;
