package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Reads and posts the product's pages as somebody, through all its filters. */
final class Browser {

    private final MockMvc mvc;

    Browser(WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    /** @param person sign-in name; null for somebody who has not signed in */
    MockHttpServletResponse open(String person, String address) throws Exception {
        return send(MockMvcRequestBuilders.get(address), person);
    }

    /** A page that must answer with that status. */
    Document page(String person, String address, int status) throws Exception {
        return document(open(person, address), status);
    }

    /** Posts with the token of the sign-in page, as a browser does: Spring's own {@code csrf()} would change the filters for later tests. */
    MockHttpServletResponse post(String person, String address, Map<String, String> fields) throws Exception {
        Cookie token = open(null, "/login").getCookie("CSRF-TOKEN");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).cookie(token).header("X-CSRF-TOKEN", token.getValue());
        fields.forEach(request::param);
        return send(request, person);
    }

    /** Posts a form with a file in its field {@code file}. */
    Document uploaded(String person, String address, String name, byte[] bytes, Map<String, String> fields, int status) throws Exception {
        Cookie token = open(null, "/login").getCookie("CSRF-TOKEN");
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(address);
        request.file(new MockMultipartFile("file", name, "application/octet-stream", bytes)).cookie(token).header("X-CSRF-TOKEN", token.getValue());
        fields.forEach(request::param);
        return document(send(request, person), status);
    }

    /** The page that comes back from a form, with that status. */
    Document posted(String person, String address, Map<String, String> fields, int status) throws Exception {
        return document(post(person, address, fields), status);
    }

    MockHttpServletResponse postWithoutToken(String person, String address) throws Exception {
        return send(MockMvcRequestBuilders.post(address), person);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, String person) throws Exception {
        RequestPostProcessor as = person == null ? anonymous() : user(person);
        return mvc.perform(request.header("Accept", "text/html, */*;q=0.8").with(as)).andReturn().getResponse();
    }

    private static Document document(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }
}
