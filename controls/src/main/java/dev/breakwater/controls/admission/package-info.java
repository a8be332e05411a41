/**
 * Controls on what decides about requests before they are stored: webhooks, policies, API services.
 */
@NullMarked
package dev.breakwater.controls.admission;

import org.jspecify.annotations.NullMarked;
