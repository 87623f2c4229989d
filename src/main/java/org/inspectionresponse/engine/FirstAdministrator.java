package org.inspectionresponse.engine;

import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.people.Person;
import org.springframework.stereotype.Component;

/**
 * Sees that somebody can administer. The product invents no administrator, and without one it does not start: the engine would offer
 * whoever comes first to become it (CVE-2026-77226).
 */
@Component
class FirstAdministrator {

    private final AdministratorSettings settings;
    private final IdentityDirectory directory;
    private final IdentityService identity;

    FirstAdministrator(AdministratorSettings settings, IdentityDirectory directory, IdentityService identity) {
        this.settings = settings;
        this.directory = directory;
        this.identity = identity;
    }

    void ensure() {
        if (directory.hasAdministrator()) {
            return;
        }
        String id = required(settings.id(), "id");
        String password = required(settings.password(), "password");
        refuseWeak(id, password);
        directory.enrolAdministrator(new Person(id, settings.name() == null ? id : settings.name(), settings.email()), password);
    }

    private void refuseWeak(String id, String password) {
        var user = identity.newUser(id);
        if (!identity.checkPasswordAgainstPolicy(new LongPasswords(), password, user).isValid()) {
            throw new WrongSetting("The password in " + AdministratorSettings.PREFIX + ".password is too weak.",
                "Give at least twelve characters, five of them different, without the administrator's own id in it.");
        }
    }

    private static String required(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new WrongSetting("Nobody can administer this system yet, and " + AdministratorSettings.PREFIX + "." + name + " is not set.",
                "Set " + AdministratorSettings.PREFIX + ".id and .password for the first start, or start with the profile demo to look around.");
        }
        return value;
    }
}
