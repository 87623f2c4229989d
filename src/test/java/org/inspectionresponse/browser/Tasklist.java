package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Listed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasklist in one browser window, as one person uses it. Fields of forms are found by their label, as people find them. */
final class Tasklist {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final Logger LOG = LoggerFactory.getLogger(Tasklist.class);
    private static final boolean PICTURES = Boolean.getBoolean("screenshots");
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final int MOMENT = 15_000;
    private static final int LONG = 30_000;

    private final Page page;
    private final Witness witness;
    private final String person;
    private final int port;
    private final Supplier<Page> tabs;

    Tasklist(Page page, String person, int port, Supplier<Page> tabs) {
        this.page = page;
        witness = new Witness(page);
        this.person = person;
        this.port = port;
        this.tabs = tabs;
    }

    Page page() {
        return page;
    }

    Tasklist signIn() {
        if (!page.getByLabel("Sign-in").isVisible()) {
            page.navigate("/login");
        }
        enter();
        page.waitForURL(url -> !url.contains("/login") || url.contains("again"));
        if (page.url().contains("again")) {
            enter(); // a window that polled while this one signed out has made the page too old
            page.waitForURL(url -> !url.contains("/login"));
        }
        return this;
    }

    private void enter() {
        page.getByLabel("Sign-in").fill(person);
        page.getByLabel("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
    }

    /** Signs out by Tasklist's own menu. */
    Tasklist signOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".logout").first().click();
        page.getByLabel("Sign-in").waitFor();
        return this;
    }

    /** Another tab of the same browser, signed in too. */
    Tasklist anotherTab() {
        return new Tasklist(tabs.get(), person, port, tabs);
    }

    /** Opens the first such task this person sees and waits for its form. */
    Tasklist open(String task, String subject) {
        Listed found = new ProcessDriver(port).as(person).tasksAbout(subject).stream().filter(listed -> listed.name().equals(task)).findFirst()
                .orElseThrow(() -> new AssertionError(person + " does not see the task " + task + " of " + subject));
        return openTask(found.id(), task + " of " + subject);
    }

    /**
     * Opens a task by its id and waits for its form. While Tasklist is open only what follows the # changes, and a refresh of its list that is
     * still under way can take the task out of the address again; so a form that does not come is asked for once more, with a new page.
     *
     * @param what the task in words, for the account of a failure
     */
    Tasklist openTask(String id, String what) {
        page.navigate(TASK + id);
        if (!formComes(MOMENT)) {
            LOG.warn("The form of {} is asked for once more: {}", what, witness.account());
            page.navigate("about:blank");
            page.navigate(TASK + id);
            if (!formComes(LONG)) {
                throw new AssertionError("Tasklist does not show " + person + " the form of " + what + ", " + witness.account());
            }
        }
        return this;
    }

    private boolean formComes(int milliseconds) {
        try {
            page.locator("form.ir-ready, .fjs-container").first().waitFor(new WaitForOptions().setTimeout(milliseconds));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** Opens the start form of a process. */
    Tasklist chooseProcess(String name) {
        page.navigate("/camunda/app/tasklist/default/#/");
        page.getByText("Start process", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator(".modal-content").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        page.locator(".modal-content .fjs-container").waitFor();
        return this;
    }

    void startProcess() {
        press("Start");
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Completes the task by its form, of either kind; fails with what the page says if that is refused. */
    void completeForm() {
        tryToComplete();
        page.waitForFunction("""
                () => !document.querySelector('form.ir-form, .fjs-container')
                  || document.querySelector('.ir-errors:not([hidden]), .notifications .alert-danger, .fjs-form-field-error')""");
        Locator refused = page.locator(".ir-errors:not([hidden]), .notifications .alert-danger, .fjs-form-field-error");
        if (refused.count() > 0) {
            throw new AssertionError("The task was not completed: " + refused.allInnerTexts());
        }
    }

    /** @return the reference of the meeting; one that is arranged for that day already will do */
    String arrangeMeeting(String body, LocalDate on) {
        page.navigate("/meetings");
        Locator meeting = page.locator("tr", new Page.LocatorOptions().setHasText(on.format(IN_WORDS)));
        if (meeting.count() == 0) {
            page.getByLabel("Committee or board").selectOption(body);
            for (Map.Entry<String, Integer> part : Map.of("Day", on.getDayOfMonth(), "Month", on.getMonthValue(), "Year", on.getYear()).entrySet()) {
                page.locator("#held-on-" + part.getKey().toLowerCase(Locale.ROOT)).fill(part.getValue().toString());
            }
            press("Arrange the meeting");
        }
        return meeting.first().locator("td").last().innerText();
    }

    /** The whole form, however long, where pictures are wanted. */
    Tasklist picture(String name) {
        if (!PICTURES) {
            return this;
        }
        Locator whole = page.locator("form.ir-form, .fjs-container").last();
        int height = ((Number) whole.evaluate("node => node.scrollHeight")).intValue();
        page.setViewportSize(1600, Math.min(12_000, height + 700));
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        page.setViewportSize(1600, 1400);
        return this;
    }

    /** The form alone, in a window in which it is about a thousand pixels wide. */
    byte[] pictureOfForm() {
        Locator whole = page.locator("form.ir-form, .fjs-container").last();
        page.setViewportSize(1800, Math.min(12_000, ((Number) whole.evaluate("node => node.scrollHeight")).intValue() + 700));
        byte[] picture = whole.screenshot();
        page.setViewportSize(1600, 1400);
        return picture;
    }

    Tasklist claim() {
        page.getByText("Claim", new GetByTextOptions().setExact(true)).click();
        page.getByText("Claim", new GetByTextOptions().setExact(true)).waitFor(new WaitForOptions()
                .setState(WaitForSelectorState.HIDDEN));
        if (page.locator("form.ir-form").count() > 0) {
            assertThat(page.locator(".ir-hand-back")).isVisible();
        }
        return this;
    }

    Locator form() {
        return page.locator("form.ir-form");
    }

    /** A field by its label; for one that may be left out without the word "(optional)". */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label.replaceAll("\\W", "\\\\$0") + "( \\(optional\\))?$"));
    }

    Tasklist fill(String label, String value) {
        field(label).first().fill(value);
        return this;
    }

    Tasklist choose(String option) {
        page.getByLabel(option, new GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    Tasklist press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).first().click();
        return this;
    }

    Tasklist upload(String group, String name, byte[] bytes) {
        page.getByLabel("Add " + group).setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        return this;
    }

    /** Pastes formatted text as another program puts it on the clipboard. */
    Tasklist paste(String label, String html) {
        field(label).evaluate("""
                (node, html) => {
                  node.focus();
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  node.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", html);
        return this;
    }

    Tasklist saved() {
        assertThat(page.locator(".ir-status")).containsText("Saved at ");
        return this;
    }

    /** Completes the task and waits until Tasklist has let it go. */
    void complete() {
        tryToComplete();
        form().waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Notes of earlier refusals are closed first, because they lie over the button. */
    Tasklist tryToComplete() {
        page.locator("[notifications-panel] .close").all().forEach(note -> note.evaluate("close => close.click()"));
        press("Complete");
        return this;
    }

    Locator problems() {
        return page.locator(".ir-errors");
    }

    /** The whole page, where pictures are wanted. */
    Tasklist screenshot(String name) {
        if (PICTURES) {
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
        }
        return this;
    }

    /** What axe finds wrong by WCAG 2.2 A and AA inside the form. */
    List<String> accessibilityProblems() {
        return accessibilityProblems("form.ir-form, .fjs-container");
    }

    /** The same inside these parts of the page. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityProblems(String parts) {
        page.evaluate(axe());
        Map<String, Object> found = (Map<String, Object>) page.evaluate("parts => axe.run(parts, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],"
                + " rules: {'target-size': {enabled: true}}})", parts);
        return ((List<Map<String, Object>>) found.get("violations")).stream().map(problem -> problem.get("id") + ": " + problem.get("nodes"))
                .toList();
    }

    private static String axe() {
        try (var in = Tasklist.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
