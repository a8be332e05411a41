/** What Kubernetes' own kinds are made of, version by version, and what of an object is not. */
@NullMarked
package dev.breakwater.model.schema;

import org.jspecify.annotations.NullMarked;
