/** The audit log of the API server: what becomes of a request, by the policy. */
@NullMarked
package dev.breakwater.model.audit;

import org.jspecify.annotations.NullMarked;
