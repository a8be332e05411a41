/** Benchmarks (JMH) of what a scan spends its time on; bench/jmh.sh runs them. */
@NullMarked
package dev.breakwater.bench;

import org.jspecify.annotations.NullMarked;
