package dev.breakwater.controls.requirement;

/**
 * A requirement in code of its own, for what the algebra cannot say (entropy of a string). It has
 * neither derived edit nor derived CEL.
 */
public non-sealed interface Own extends Requirement {}
