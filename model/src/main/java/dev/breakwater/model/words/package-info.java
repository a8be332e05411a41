/** Words for people: what they meant when they wrote something close to it. */
@NullMarked
package dev.breakwater.model.words;

import org.jspecify.annotations.NullMarked;
