/** Which objects there are: names, namespaces, pods by their labels. */
@NullMarked
package dev.breakwater.graphs.objects;

import org.jspecify.annotations.NullMarked;
