package org.inspectionresponse.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;

/** Notes what goes wrong in a page, so that a wait in vain can say why. */
final class Witness {

    private static final int MOST_HEARD = 20;
    private static final int MOST_SHOWN = 2000;

    private final Page page;
    private final Deque<String> heard = new ArrayDeque<>();

    Witness(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                note("console: " + message.text());
            }
        });
        page.onPageError(error -> note("error: " + error));
        page.onRequestFailed(request -> note("failed: " + request.method() + " " + request.url() + " " + request.failure()));
        page.onResponse(this::note);
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            note("answered " + response.status() + ": " + response.request().method() + " " + response.url());
        }
    }

    private void note(String what) {
        if (heard.size() == MOST_HEARD) {
            heard.removeFirst();
        }
        heard.addLast(what);
    }

    /** Where the page is, what it shows and what it complained of last. */
    String account() {
        String shown = page.locator("body").innerText().replaceAll("\\s*\\n\\s*", " | ");
        return "at " + page.url() + "\nshows: " + shown.substring(0, Math.min(MOST_SHOWN, shown.length())) + "\n"
                + (heard.isEmpty() ? "complained of nothing" : String.join("\n", heard));
    }
}
