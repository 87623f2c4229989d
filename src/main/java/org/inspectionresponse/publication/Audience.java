package org.inspectionresponse.publication;

/** Whom a document is made for. */
public enum Audience {

    /** Everybody, once it is published: nothing exempt is in it. */
    PUBLIC,

    /** Those who may read what is exempt. Made only where something is. */
    RESTRICTED
}
