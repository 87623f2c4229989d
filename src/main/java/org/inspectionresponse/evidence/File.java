package org.inspectionresponse.evidence;

/**
 * A stored document as it lies in the pack.
 *
 * @param path in the pack
 * @param what kind of document, its version and whom it is for, in words
 * @param subject reference of what it is about
 * @param document key of the stored document
 */
record File(String path, String what, String subject, String document) {
}
