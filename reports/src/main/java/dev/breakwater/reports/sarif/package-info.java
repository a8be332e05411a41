/** The report as SARIF 2.1.0, for code-scanning services and editors. */
@NullMarked
package dev.breakwater.reports.sarif;

import org.jspecify.annotations.NullMarked;
