/** The report as JSON, by the published contract. */
@NullMarked
package dev.breakwater.reports.json;

import org.jspecify.annotations.NullMarked;
