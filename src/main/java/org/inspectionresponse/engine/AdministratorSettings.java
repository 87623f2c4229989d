package org.inspectionresponse.engine;

import jakarta.validation.constraints.Email;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code inspection-response.administrator}: who administers a new system. Read at the first start only; once there is an administrator
 * the password belongs out of the configuration.
 */
@Validated
@ConfigurationProperties("inspection-response.administrator")
record AdministratorSettings(String id, String password, String name, @Email String email) {

    static final String PREFIX = "inspection-response.administrator";

    /** The settings are printed by nobody, but a record would. */
    @Override
    public String toString() {
        return "AdministratorSettings[" + id + "]";
    }
}
