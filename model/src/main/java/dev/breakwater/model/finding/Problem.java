package dev.breakwater.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done or read, in words for the person who has to act.
 *
 * @param code kebab-case, permanent, for programs ({@code malformed-yaml})
 * @param what what went wrong
 * @param where file with line and column where known ({@code k8s/cart.yaml:12:3}), or the source
 * @param cause why
 * @param nextStep what to do about it
 * @param lost whether a part of the input was not evaluated because of it
 */
public record Problem(
    String code,
    String what,
    @Nullable String where,
    String cause,
    String nextStep,
    boolean lost) {}
