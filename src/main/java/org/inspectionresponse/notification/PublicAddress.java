package org.inspectionresponse.notification;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach the product; the links in mail begin with it.
 *
 * @param address scheme and host, with port and path where there are any, such as https://inspections.example.gov.uk
 */
@Validated
@ConfigurationProperties("inspection-response")
public record PublicAddress(@NotNull URI address) {

    @AssertTrue(message = "inspection-response.address must be the address people use, such as https://inspections.example.gov.uk")
    boolean isAddressOfASite() {
        return address == null || ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
                && address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
    }

    /** @param path within the product, beginning with a slash */
    public String link(String path) {
        return address.toString().replaceFirst("/+$", "") + path;
    }
}
