package org.inspectionresponse.publication;

/** What is said in a document that is set by a template of its own, in texts only. */
public interface Printed {

    Cover cover();

    /** Name of the template under {@code templates/document} whose fragment {@code text} sets it. */
    String template();
}
