package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Cover;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Two in finance, Ann and Bob, and Cat of legal, all of Nottinghamshire. */
@ProductTest
class CoverPageTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String ANN = "cover-ann.nottinghamshire";
    private static final String BOB = "cover-bob.nottinghamshire";
    private static final String CAT = "cover-cat.nottinghamshire";
    private static final LocalDate FIRST = LocalDate.of(2034, 5, 8);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Covers covers;
    @Autowired
    private Enrolment enrolment;
    @Autowired
    private Register register;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ProductClock clock;

    private Browser browser;

    @BeforeEach
    void enrol() {
        clock.moveTo(Instant.parse("2034-05-01T09:00:00Z"));
        browser = new Browser(application);
        enrol(ANN, "Ann Ash", Role.FINANCE);
        enrol(BOB, "Bob Birch", Role.FINANCE);
        enrol(CAT, "Cat Cedar", Role.LEGAL);
    }

    @AfterEach
    void takeAway() {
        for (String person : new String[] {ANN, BOB, CAT}) {
            covers.of(person, COUNCIL).forEach(cover -> covers.end(cover.id(), new By(person, null)));
            identity.deleteUser(person);
        }
    }

    @Test
    void personNamesTheirOwnDeputyAndTheRegisterKeepsIt() throws Exception {
        assertThat(browser.post(ANN, "/cover", cover(BOB, "8", "19")).getRedirectedUrl()).isEqualTo("/cover");
        assertThat(covers.deputiesOf(ANN, COUNCIL, FIRST.minusDays(1))).isEmpty();
        assertThat(covers.deputiesOf(ANN, COUNCIL, FIRST)).containsExactly(BOB);
        assertThat(covers.deputiesOf(ANN, COUNCIL, LocalDate.of(2034, 5, 19))).containsExactly(BOB);
        assertThat(covers.deputiesOf(ANN, COUNCIL, LocalDate.of(2034, 5, 20))).isEmpty();
        assertThat(browser.page(ANN, "/cover", 200).select("tbody tr").text()).contains("Bob Birch", "Monday 8 May 2034", "Friday 19 May 2034");
        assertThat(browser.page(BOB, "/cover", 200).select("main").text())
                .contains("You stand in for Ann Ash from Monday 8 May 2034 to Friday 19 May 2034.");
        assertThat(register.ofSubject(COUNCIL, ANN)).last().satisfies(row -> {
            assertThat(row.act()).isEqualTo("Name deputy");
            assertThat(row.person()).isEqualTo(ANN);
            assertThat(row.why()).isEqualTo(BOB + " stands in from 2034-05-08 to 2034-05-19.");
        });
    }

    @Test
    void administratorNamesADeputyForAnybodyAndEndsIt() throws Exception {
        assertThat(browser.page("admin", "/cover", 200).select("#person option").eachAttr("value")).contains(ANN, BOB, CAT);
        Map<String, String> typed = cover(BOB, "8", "19");
        typed.put("person", ANN);
        assertThat(browser.post("admin", "/cover", typed).getRedirectedUrl()).isEqualTo("/cover?person=" + ANN);
        assertThat(browser.page("admin", "/cover?person=" + ANN, 200).select("h1").text()).isEqualTo("Cover for Ann Ash");
        browser.post("admin", "/cover/end", Map.of("person", ANN, "cover", id(ANN)));
        assertThat(covers.deputiesOf(ANN, COUNCIL, FIRST)).isEmpty();
        assertThat(register.ofSubject(COUNCIL, ANN)).last().satisfies(row -> assertThat(row.act() + " by " + row.person())
                .isEqualTo("End cover by admin"));
    }

    @Test
    void nobodyNamesOrSeesTheCoverOfSomebodyElse() throws Exception {
        browser.post(ANN, "/cover", cover(BOB, "8", "19"));
        Map<String, String> typed = cover(CAT, "8", "19");
        typed.put("person", ANN);
        browser.posted(BOB, "/cover", typed, 404);
        browser.page(BOB, "/cover?person=" + ANN, 404);
        assertThat(browser.posted(BOB, "/cover/end", Map.of("cover", id(ANN)), 404).select(".error-summary").text())
                .contains("There is no such cover.");
        assertThat(browser.posted(BOB, "/cover/end", Map.of("cover", "999999999"), 404).select(".error-summary").text())
                .contains("There is no such cover.");
        assertThat(covers.deputiesOf(ANN, COUNCIL, FIRST)).containsExactly(BOB);
        assertThat(browser.page(BOB, "/cover", 200).select("#person")).isEmpty();
    }

    @Test
    void deputyWithoutAnyOfThePersonsRolesIsRefused() throws Exception {
        assertThat(refused(cover(CAT, "8", "19"), 400))
                .isEqualTo("The deputy holds none of the roles of whom they would stand in for. Choose somebody who does.");
        assertThat(refused(cover("finance.nottingham-city", "8", "19"), 400)).startsWith("The deputy holds none of the roles");
    }

    @Test
    void councilThePersonDoesNotWorkForIsRefused() throws Exception {
        Map<String, String> typed = cover(BOB, "8", "19");
        typed.put("deputy", "nottingham-city/finance.nottingham-city");
        assertThat(refused(typed, 404)).isEqualTo("There is no such person in this council.");
    }

    @Test
    void nobodyStandsInForThemselves() throws Exception {
        assertThat(refused(cover(ANN, "8", "19"), 400)).isEqualTo("Nobody stands in for themselves. Choose somebody else.");
    }

    @Test
    void daysThatCannotBeAreRefused() throws Exception {
        assertThat(refused(cover(BOB, "19", "8"), 400)).isEqualTo("The last day of the cover is before its first day.");
        clock.moveTo(Instant.parse("2034-06-01T09:00:00Z"));
        assertThat(refused(cover(BOB, "8", "19"), 400)).isEqualTo("The last day of the cover has passed already.");
        assertThat(refused(cover(BOB, "31", "32"), 400)).startsWith("Last day must be a real date");
    }

    @Test
    void coversDoNotOverlap() throws Exception {
        browser.post(ANN, "/cover", cover(BOB, "8", "19"));
        assertThat(refused(cover(BOB, "19", "20"), 409)).isEqualTo("There is a cover in these days already. End that one, or choose other days.");
        assertThat(browser.post(ANN, "/cover", cover(BOB, "20", "21")).getStatus()).isEqualTo(302);
        assertThat(covers.of(ANN, COUNCIL)).extracting(Cover::firstDay).containsExactly(FIRST, LocalDate.of(2034, 5, 20));
    }

    @Test
    void whoLosesTheSharedRoleIsNoDeputyAnyMore() throws Exception {
        browser.post(ANN, "/cover", cover(BOB, "8", "19"));
        identity.deleteMembership(BOB, Role.FINANCE.groupOf(COUNCIL));
        assertThat(covers.deputiesOf(ANN, COUNCIL, FIRST)).isEmpty();
    }

    @Test
    void strangersAreSentToTheSignInAndFormsNeedTheirToken() throws Exception {
        assertThat(browser.open(null, "/cover").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.postWithoutToken(ANN, "/cover").getStatus()).isEqualTo(403);
        assertThat(browser.postWithoutToken(ANN, "/cover/end").getStatus()).isEqualTo(403);
    }

    private String refused(Map<String, String> typed, int status) throws Exception {
        Document page = browser.posted(ANN, "/cover", typed, status);
        assertThat(page.title()).startsWith("Error: ");
        return page.select(".error-summary a").text();
    }

    private String id(String person) {
        return String.valueOf(covers.of(person, COUNCIL).get(0).id());
    }

    private void enrol(String id, String name, Role role) {
        enrolment.enrol(new Person(id, name, id + "@example.org"), "demo", COUNCIL, Set.of(role));
    }

    private static Map<String, String> cover(String deputy, String first, String last) {
        Map<String, String> typed = new HashMap<>(Map.of("deputy", COUNCIL + "/" + deputy));
        typed.putAll(Map.of("first-day-day", first, "first-day-month", "5", "first-day-year", "2034"));
        typed.putAll(Map.of("last-day-day", last, "last-day-month", "5", "last-day-year", "2034"));
        return typed;
    }
}
