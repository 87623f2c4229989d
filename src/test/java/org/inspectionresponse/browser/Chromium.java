package org.inspectionresponse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's Chromium, started once for all browser tests. Without one they are skipped, or fail with {@code -Dbrowser.required=true}. */
final class Chromium {

    private static Browser browser;

    private Chromium() {
    }

    static synchronized Browser running() {
        if (browser == null) {
            browser = start(found().orElseGet(Chromium::missing));
        }
        return browser;
    }

    private static Browser start(Path executable) {
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-GB")));
    }

    private static Optional<Path> found() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(Objects::nonNull).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Path missing() {
        String reason = "No Chromium is found; set CHROMIUM to one.";
        if (Boolean.getBoolean("browser.required")) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
        return null;
    }
}
