package org.demarche.engine.model;

/** An amount of a resource, by the resource's index; below 0 counts as 0. */
public record Cost(int resource, Expression amount) {}
