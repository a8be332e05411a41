/** Controls on the audit policy: which requests to the API server leave a trace, and how much. */
@NullMarked
package dev.breakwater.controls.audit;

import org.jspecify.annotations.NullMarked;
