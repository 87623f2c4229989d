package org.inspectionresponse.publication;

/**
 * A document as one reader may have it now.
 *
 * @param kind of the document
 * @param subject reference of what it is about; the council's code for what is about the whole council
 * @param version number of the subject's version; 0 where it has none
 * @param revision what tells one state of that version from another
 * @param audience whom the reader belongs to
 * @param inside whether the reader works on it, may have drafts, and so orders the files that are not made yet
 * @param its what is said in it, for the page
 */
public record Reading(Kind kind, String council, String subject, int version, long revision, Audience audience, boolean inside, Printed its) {
}
