package org.inspectionresponse.council;

/** How a council hands its plans to Ofsted. */
public enum SubmissionWay {

    /** The product sends a mail that carries the pack. */
    MAIL,

    /** Somebody uploads the pack to a portal and says so. */
    PORTAL
}
