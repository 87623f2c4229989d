package org.inspectionresponse.proposal;

/** The door to the features behind a form. */
public interface FormFacts {

    Shown show(OpenTask task);
}
