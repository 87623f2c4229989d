package org.inspectionresponse.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives: what this is, and the ways in. With the profile {@code demo} its sign-ins are added by that room. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
