package org.demarche.engine.model;

/**
 * A state or body, playable or not.
 *
 * @param id lower-case words joined by underscores, so that it is also a name in expressions
 * @param inText the title as it stands within a sentence, for example {@code the United States}
 * @param color a CSS colour; empty for actors that are no team
 * @param brief the team's brief in Markdown; empty for actors that are no team
 */
public record Actor(
    String id, String title, String shortTitle, String inText, String color, String brief) {}
