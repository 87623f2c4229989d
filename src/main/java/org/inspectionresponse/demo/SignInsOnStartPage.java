package org.inspectionresponse.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the start page the sign-ins to show; without the profile {@code demo} there is nobody to show. */
@ControllerAdvice("org.inspectionresponse.web")
@Profile("demo")
class SignInsOnStartPage {

    @ModelAttribute("staffs")
    List<DemoUsers.Staff> staffs() {
        return DemoUsers.councils();
    }
}
