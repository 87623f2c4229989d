package org.inspectionresponse.proposal;

/**
 * What a form shows when nobody has typed in it yet.
 *
 * @param start the content it starts from, by field, as the form's fields are named
 * @param facts what the form shows to read
 * @param version version of the entity this was taken from; null where there is none yet
 */
public record Shown(Object start, Object facts, Long version) {
}
