/** The report of a scan, written in the formats that people and programs read. */
@NullMarked
package dev.breakwater.reports;

import org.jspecify.annotations.NullMarked;
