package org.inspectionresponse.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the product writes mail. The server itself is Spring's: {@code spring.mail.host} and its neighbours.
 *
 * @param from address that mail comes from; answers go there
 * @param deliver false where there is no mail server and nobody to reach, as in the demonstration: mail is then stored and goes no further
 */
@Validated
@ConfigurationProperties(prefix = "inspection-response.mail", ignoreUnknownFields = false)
record MailSettings(@NotBlank @Email String from, @DefaultValue("true") boolean deliver) {

    /** The part after the @. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
