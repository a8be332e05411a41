/** Decodes text and cuts it into documents, without understanding them. */
@NullMarked
package dev.breakwater.sources.text;

import org.jspecify.annotations.NullMarked;
