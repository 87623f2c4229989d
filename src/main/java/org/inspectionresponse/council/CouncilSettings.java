package org.inspectionresponse.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.people.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The councils as configured, by code. A map, so that each council can have a file of its own. */
@Validated
@ConfigurationProperties("inspection-response")
record CouncilSettings(
        @DefaultValue Map<@Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "use small letters, digits and hyphens") String, @Valid Entry> councils) {

    record Entry(@NotBlank String name, @NotNull @Pattern(regexp = "[A-Z]{2,6}", message = "use two to six capital letters") String reference,
            @Pattern(regexp = "[0-9]{4,10}", message = "use the digits of Ofsted's number for the authority") String urn,
            @NotEmpty List<@Valid Scheme> schemes, @NotEmpty Map<String, @Valid BodyEntry> bodies,
            @DefaultValue List<@Valid CallInRules> callIn) {
    }

    record BodyEntry(@NotBlank String name, @NotNull Body.Kind kind, Role decider, @NotEmpty List<@Valid Remit> remits) {

        /** A body that meets has no one person to decide for it, and the others have. */
        @AssertTrue(message = "name the decider of a member or an officer, and of no other body")
        boolean isDeciderNamed() {
            return kind == null || (kind == Body.Kind.MEMBER || kind == Body.Kind.OFFICER) == (decider != null);
        }

        Body body(String code) {
            return new Body(code, name, kind, decider, remits);
        }
    }

    List<Council> all() {
        return councils.entrySet().stream().map(entry -> council(entry.getKey(), entry.getValue())).toList();
    }

    private static Council council(String code, Entry entry) {
        return new Council(code, entry.reference(), entry.name(), entry.urn(), entry.schemes(),
                entry.bodies().entrySet().stream().map(body -> body.getValue().body(body.getKey())).toList(), entry.callIn());
    }
}
