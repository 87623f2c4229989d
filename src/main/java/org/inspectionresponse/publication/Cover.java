package org.inspectionresponse.publication;

import java.util.List;

/**
 * What a document shows of itself: its title, its properties, and what stands at the head and foot of each page.
 *
 * @param description one sentence on what it is, for its properties and for whoever lists it
 * @param council its name
 * @param reference of what it is about
 * @param stamp what each page of a draft says; null for a document that is final
 * @param notes what each page says besides, such as the version of a draft; empty for a document that is final
 * @param on the day on which it is as it reads, in words
 */
public record Cover(String title, String description, String council, String reference, String stamp, List<String> notes, String on) {
}
