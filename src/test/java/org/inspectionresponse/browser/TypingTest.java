package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.UUID;
import org.inspectionresponse.process.TypingSampleProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What all forms share, in a browser. */
class TypingTest extends BrowserTest {

    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final String TEXT = "We were inspected in the spring of this year.";

    @Autowired
    private TypingSampleProcess sample;

    private final String subject = "SMP-" + UUID.randomUUID();

    @BeforeEach
    void start() {
        sample.start(subject);
    }

    @Test
    void formIsReadBeforeTheTaskIsClaimedAndFilledInAfter() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject);
        assertThat(tasklist.form()).containsText("Claim the task to fill it in.");
        assertThat(tasklist.form()).containsText("received 2 March 2026");
        assertThat(tasklist.form()).containsText("<b>Plans</b> are thin");
        assertThat(tasklist.form().locator("strong", new LocatorOptions().setHasText("slow"))).isVisible();
        assertThat(tasklist.field("Subject")).isDisabled();
        tasklist.screenshot("typing-unclaimed").claim();
        assertThat(tasklist.field("Subject")).isEnabled();
        tasklist.fill("Subject", "New subject").saved().screenshot("typing-claimed");
    }

    @Test
    void formThatCouldNotBeLoadedIsLoadedOnceTheServerAnswersAgain() {
        Tasklist tasklist = as(OFFICER);
        tasklist.page().route("**/api/tasks/*/proposal", route -> route.fulfill(new FulfillOptions().setStatus(401)), new RouteOptions().setTimes(1));
        tasklist.open("writeSample", subject);
        assertThat(tasklist.form()).containsText("Claim the task to fill it in.");
        assertThat(tasklist.form()).not().containsText("could not be loaded");
    }

    @Test
    void whatWasTypedIsThereAgainAfterSigningOut() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.fill("Introduction", TEXT).fill("Subject", "Half written").saved();
        tasklist.signOut().signIn().open("writeSample", subject);
        assertThat(tasklist.field("Introduction")).hasText(TEXT);
        assertThat(tasklist.field("Subject")).hasValue("Half written");
    }

    @Test
    void everyKindOfFieldIsFilledInAndHandedOver() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.fill("Introduction", TEXT).fill("Due date", "2026-03-27").fill("Cost", "£1,576,000").fill("Months", "6")
                .fill("E-mail address", "a@example.org").choose("Legal").choose("The report holds exempt information");
        tasklist.field("Rating (optional)").selectOption("Amber");
        tasklist.field("Lead officer").selectOption("Lee Ward");
        tasklist.fill("Why it is exempt", "Names a child").fill("What will be done", "Train");
        tasklist.press("Add action").press("Add action");
        assertThat(tasklist.page().getByRole(AriaRole.BUTTON,
                new GetByRoleOptions().setName("Add action"))).isDisabled();
        tasklist.press("Remove action 2").press("Remove action 2");
        tasklist.upload("appendix", "Ofsted report.pdf", file("plain-ok.pdf"));
        tasklist.fill("Title", "Ofsted's report").choose("Approve it").saved().screenshot("typing-filled");
        assertThat(tasklist.accessibilityProblems()).isEmpty();
        tasklist.complete();
        assertThat(sample.written(subject)).isEqualTo(new TypingSampleProcess.Written("APPROVED", 1L, "<p>" + TEXT + "</p>"));
    }

    @Test
    void filesArePutInOrderByKeyboardAndStayInIt() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.upload("appendix", "First.pdf", file("plain-ok.pdf")).upload("appendix", "Second.pdf", file("plain-ok.pdf"));
        Locator up = tasklist.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move appendix 2 up"));
        up.focus();
        tasklist.page().keyboard().press("Enter");
        Locator files = tasklist.page().locator(".ir-files .ir-row a");
        assertThat(files).hasText(new String[] {"Second.pdf", "First.pdf"});
        assertThat(tasklist.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move appendix 1 down"))).isFocused();
        assertThat(tasklist.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move appendix 1 up"))).isDisabled();
        tasklist.saved().signOut().signIn().open("writeSample", subject);
        assertThat(tasklist.page().locator(".ir-files .ir-row a")).hasText(new String[] {"Second.pdf", "First.pdf"});
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsPosted() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.fill("Introduction", TEXT).fill("Cost", "£1.576m").choose("Return it").tryToComplete();
        assertThat(tasklist.problems()).containsText("Cost must be an amount in pounds written in full");
        assertThat(tasklist.problems()).containsText("Action 1: What will be done is missing. Fill it in.");
        assertThat(tasklist.problems()).containsText("What to change is missing. Fill it in.");
        assertThat(tasklist.problems()).isFocused();
        assertThat(tasklist.field("Cost")).hasAttribute("aria-invalid", "true");
        tasklist.screenshot("typing-problems");
        assertThat(tasklist.accessibilityProblems()).isEmpty();
    }

    @Test
    void refusalOfTheServerIsShownInTheFormAndNothingIsLost() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.fill("Introduction", "Short").fill("What will be done", "Train").choose("Approve it").tryToComplete();
        assertThat(tasklist.problems()).containsText("The introduction must have at least 20 characters.");
        assertThat(tasklist.field("Introduction")).hasText("Short");
        tasklist.screenshot("typing-refused").fill("Introduction", TEXT).complete();
        assertThat(sample.written(subject).introduction()).isEqualTo("<p>" + TEXT + "</p>");
    }

    @Test
    void fileThatIsNotTakenIsRefusedBesideTheField() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim().upload("appendix", "js.pdf", file("js.pdf"));
        assertThat(tasklist.form()).containsText("js.pdf: The PDF contains a script");
    }

    @Test
    void wordKeepsItsHeadingsListsAndTables() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.field("Introduction").press("Control+a");
        tasklist.paste("Introduction", "<h1>Actions</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
                + "<span style='mso-list:Ignore'>·</span>Recruit</p><table><tr><td>Cost</td><td>1</td></tr></table><script>alert(1)</script>");
        assertThat(tasklist.field("Introduction").locator("h2")).hasText("Actions");
        assertThat(tasklist.field("Introduction").locator("li")).hasText("Recruit");
        assertThat(tasklist.field("Introduction").locator("td")).hasCount(2);
        tasklist.saved().screenshot("typing-word");
    }

    @Test
    void secondTabShowsWhatTheFirstTypedAndLetsOneChoose() {
        Tasklist first = as(OFFICER).open("writeSample", subject).claim();
        Tasklist second = first.anotherTab().open("writeSample", subject);
        first.fill("Subject", "From the first tab").saved();
        second.fill("Subject", "From the second tab");
        assertThat(second.form()).containsText("This form was changed in another window");
        assertThat(second.form().locator("dd")).hasText("From the first tab");
        second.screenshot("typing-conflict").press("Use what the other window typed");
        assertThat(second.field("Subject")).hasValue("From the first tab");
        second.fill("Subject", "Agreed").saved();
    }

    @Test
    void formSaysThatWhatItIsAboutHasChanged() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        tasklist.fill("Introduction", TEXT).fill("What will be done", "Train").choose("Approve it").saved();
        sample.changeMeanwhile(subject);
        tasklist.page().reload();
        assertThat(tasklist.form()).containsText("This has been changed since you began");
        tasklist.press("Keep what I typed").saved().complete();
        assertThat(sample.written(subject).basedOn()).isEqualTo(2);
    }

    @Test
    void formIsFilledInWithTheKeyboardAlone() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim();
        var keyboard = tasklist.page().keyboard();
        tasklist.field("Introduction").focus();
        keyboard.press("Control+a");
        keyboard.type(TEXT);
        keyboard.press("Control+a");
        keyboard.press("Control+b");
        keyboard.press("Shift+Tab");
        keyboard.press("ArrowRight");
        keyboard.press("ArrowRight");
        keyboard.press("Enter");
        assertThat(tasklist.field("Introduction").locator("h3")).hasText(TEXT);
        tasklist.field("What will be done").focus();
        keyboard.type("Train");
        tasklist.field("Approve it").focus();
        keyboard.press("Space");
        tasklist.saved();
        keyboard.press("Tab");
        tasklist.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete")).focus();
        keyboard.press("Enter");
        tasklist.form().waitFor(new WaitForOptions()
                .setState(WaitForSelectorState.DETACHED));
        assertThat(sample.written(subject).introduction()).isEqualTo("<h3><strong>" + TEXT + "</strong></h3>");
    }

    @Test
    void taskIsHandedBack() {
        Tasklist tasklist = as(OFFICER).open("writeSample", subject).claim().fill("Subject", "For a colleague").saved();
        tasklist.press("Hand the task back");
        assertThat(tasklist.form()).containsText("Claim the task to fill it in.");
        assertThat(tasklist.field("Subject")).hasValue("For a colleague");
    }

    private static byte[] file(String name) {
        try (var in = TypingTest.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
