package org.inspectionresponse.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. The visitor is asked for a name only when a page is drawn. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final ObjectProvider<Visitor> visitor;

    Frame(ObjectProvider<Visitor> visitor) {
        this.visitor = visitor;
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return visitor.getIfAvailable();
    }
}
