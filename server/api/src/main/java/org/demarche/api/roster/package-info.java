/** Who is to take part: tables of people, their places, and the sheet with their links. */
@NullMarked
package org.demarche.api.roster;

import org.jspecify.annotations.NullMarked;
