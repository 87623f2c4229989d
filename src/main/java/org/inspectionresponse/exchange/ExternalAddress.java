package org.inspectionresponse.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inspectionresponse.refusal.Refusal;

/** Where the committee system keeps a report. Rows are added; the last one counts. */
@Entity
@Table(name = "external_address")
public class ExternalAddress {

    /** A name of the public internet: neither a machine's number nor a name of one's own network. */
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false, updatable = false)
    private String person;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected ExternalAddress() {
    }

    ExternalAddress(String council, String report, String typed, String person, Instant recordedAt) {
        this.council = council;
        this.report = report;
        this.address = checked(typed);
        this.person = person;
        this.recordedAt = recordedAt;
    }

    /** It is offered to the public as a link. Refuses what is not an https address of a named site, and one with a sign-in or a port in it. */
    private static String checked(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            throw Refusal.because("The address is too long; it may have 1,000 characters.");
        }
        return Optional.of(text).flatMap(ExternalAddress::parsed).filter(uri -> "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null && HOST.matcher(uri.getHost()).matches() && uri.getUserInfo() == null && uri.getPort() < 0)
                .map(URI::toASCIIString).orElseThrow(() -> Refusal.because(
                        "Give the full address of the page, such as https://democracy.example.gov.uk/ieListDocuments.aspx?MId=5211."));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public String council() {
        return council;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    public String address() {
        return address;
    }

    /** Sign-in name of who recorded it. */
    public String person() {
        return person;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
