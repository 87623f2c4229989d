package org.inspectionresponse.publication;

/**
 * A document as one reader may have it now.
 *
 * @param audience whom the reader belongs to
 * @param inside whether the reader works on it, may have drafts, and so orders the files that are not made yet
 * @param its what is said in it, for the page
 */
public record Reading(State state, Audience audience, boolean inside, Printed its) {
}
