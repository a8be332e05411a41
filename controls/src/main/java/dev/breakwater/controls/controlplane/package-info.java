/** How the components of the cluster are to be run: the words in which their controls say it. */
@NullMarked
package dev.breakwater.controls.controlplane;

import org.jspecify.annotations.NullMarked;
