/**
 * Ways to tell people what happens in a session while they are away: mail, and webhooks for
 * programs.
 */
@NullMarked
package org.demarche.reminders;

import org.jspecify.annotations.NullMarked;
