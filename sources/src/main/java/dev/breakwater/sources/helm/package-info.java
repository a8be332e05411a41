/**
 * Renders Helm charts, and knows of every character which line of which template wrote it. Helm
 * itself runs in a process of its own, with nothing of the user's environment.
 */
@NullMarked
package dev.breakwater.sources.helm;

import org.jspecify.annotations.NullMarked;
