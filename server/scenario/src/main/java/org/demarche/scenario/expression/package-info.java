/**
 * Compiles expressions: CEL parses and checks them, and what it has checked becomes code that reads
 * flat arrays.
 *
 * <p>Every number is a floating-point number. What an expression computes is always finite: a
 * division by 0, the square root of a number below 0 and whatever leaves the range of numbers give
 * 0.
 */
@NullMarked
package org.demarche.scenario.expression;

import org.jspecify.annotations.NullMarked;
