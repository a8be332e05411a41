/** Controls on how pods run: users, rights, namespaces of the host, volumes. */
@NullMarked
package dev.breakwater.controls.pods;

import org.jspecify.annotations.NullMarked;
