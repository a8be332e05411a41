/** Finds the word or name that somebody meant who wrote something close to it. */
@NullMarked
package dev.breakwater.model.words;

import org.jspecify.annotations.NullMarked;
