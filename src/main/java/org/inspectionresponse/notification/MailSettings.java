package org.inspectionresponse.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the product writes mail. The server itself is Spring's: {@code spring.mail.host} and its neighbours.
 *
 * @param from address that mail comes from
 * @param replyTo where answers go, which people do write; null for {@code from}
 */
@Validated
@ConfigurationProperties(prefix = "inspection-response.mail", ignoreUnknownFields = false)
record MailSettings(@NotBlank @Email String from, @Email String replyTo) {

    MailSettings {
        replyTo = replyTo == null || replyTo.isBlank() ? from : replyTo;
    }

    /** The part after the @. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
