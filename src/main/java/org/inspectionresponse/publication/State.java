package org.inspectionresponse.publication;

/**
 * What a document is about, as it is now: while this stays the same, so do its files.
 *
 * @param kind of the document
 * @param subject reference of what it is about; the council's code for what is about the whole council
 * @param version number of the subject's version; 0 where it has none
 * @param revision what tells one state of that version from another
 */
public record State(Kind kind, String council, String subject, int version, long revision) {
}
