/** Which formats of reports there are, by name. */
@NullMarked
package dev.breakwater.reports.formats;

import org.jspecify.annotations.NullMarked;
