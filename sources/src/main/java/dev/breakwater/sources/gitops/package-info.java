/** What Argo CD and Flux deploy from charts and folders, as far as the same repository holds it. */
@NullMarked
package dev.breakwater.sources.gitops;

import org.jspecify.annotations.NullMarked;
