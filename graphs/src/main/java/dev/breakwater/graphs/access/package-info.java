/** Who may do what: roles, bindings and the rights that matter, as RBAC grants them. */
@NullMarked
package dev.breakwater.graphs.access;

import org.jspecify.annotations.NullMarked;
