package dev.breakwater.graphs.network;

import org.jspecify.annotations.Nullable;

/**
 * Ports that a rule is about.
 *
 * @param protocol {@code TCP}, {@code UDP}, {@code SCTP}; {@code ANY} where a kind of policy says
 *     so
 * @param first the first number; 0 where a name or all ports of the protocol are meant
 * @param last the last number
 * @param name of the container port that is meant; null where numbers are
 */
public record Port(String protocol, int first, int last, @Nullable String name) {}
