package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test with real browsers. Each person gets windows of their own by {@link #as}; whatever a page complains about on its console, a
 * breach of the content policy included, fails the test. Pictures of a test that failed go to
 * {@code target/screenshots}; with {@code -Dscreenshots=true} those of every form and page as well.
 */
@ProductTest
abstract class BrowserTest {

    /** What a refusal that a test provokes leaves on the console. */
    private static final Pattern REFUSED = Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d.*");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** A fresh browser, signed in as this person with the demonstration's password. */
    Tasklist as(String person) {
        BrowserContext context = Chromium.running().newContext(new NewContextOptions().setBaseURL("http://localhost:" + port)
                .setLocale("en-GB").setTimezoneId("Europe/London").setViewportSize(1600, 1400));
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        return new Tasklist(watched(context.newPage()), person, port, () -> watched(context.newPage())).signIn();
    }

    private Page watched(Page page) {
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("Error in the page: " + error));
        return page;
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type()) && !REFUSED.matcher(message.text()).matches()) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** Pictures of every window of a test that failed. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures = test -> {
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
            contexts.stream().flatMap(context -> context.pages().stream()).forEach(page -> page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", "failed-" + name + "-" + page.hashCode() + ".png"))));
        }
    };

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("the browser's console").isEmpty();
    }
}
