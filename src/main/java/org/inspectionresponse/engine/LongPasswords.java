package org.inspectionresponse.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * What a password must be: twelve characters or more, at least five of them different, and nothing of the person's own name. Length and
 * not punctuation makes it hard to guess (National Cyber Security Centre, "Password policy: updating your approach").
 */
final class LongPasswords implements PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int DIFFERENT = 5;

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl(), new Varied());
    }

    private static final class Varied implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_VARIED";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("different", String.valueOf(DIFFERENT));
        }

        @Override
        public boolean execute(String password) {
            return password.toLowerCase(Locale.ROOT).chars().distinct().count() >= DIFFERENT;
        }

        @Override
        public boolean execute(String password, User user) {
            return execute(password);
        }
    }
}
