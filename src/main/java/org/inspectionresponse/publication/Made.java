package org.inspectionresponse.publication;

/**
 * A document as it was made, to be kept.
 *
 * @param draft whether what it shows is not published: it is never given to the public
 * @param name of the file, with its ending
 * @param mediaType such as {@code application/pdf}
 */
public record Made(Audience audience, boolean draft, String name, String mediaType, byte[] bytes) {
}
