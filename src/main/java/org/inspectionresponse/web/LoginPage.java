package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one place to sign in, for our pages, Tasklist, Cockpit and Admin. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(HttpServletRequest request, Model page) {
        page.addAttribute("refused", request.getParameter("error") != null);
        page.addAttribute("signedOut", request.getParameter("logout") != null);
        page.addAttribute("again", request.getParameter("again") != null);
        return "login";
    }
}
