/** The report for people, in a terminal or a log. */
@NullMarked
package dev.breakwater.reports.text;

import org.jspecify.annotations.NullMarked;
