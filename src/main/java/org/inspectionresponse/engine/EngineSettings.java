package org.inspectionresponse.engine;

import java.util.Map;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.Environment;

/** Refuses a misspelt setting of the engine by its name; the engine alone refuses it without saying which. */
final class EngineSettings {

    private static final String PREFIX = "camunda.bpm.generic-properties.properties";

    private EngineSettings() {
    }

    static void check(Environment environment) {
        Binder.get(environment).bind(PREFIX, Bindable.mapOf(String.class, Object.class)).orElse(Map.of()).keySet().forEach(name -> {
            if (!isKnown(name)) {
                throw new WrongSetting("The engine has no setting " + PREFIX + "." + name + ".", "Correct its name or leave it out.");
            }
        });
    }

    private static boolean isKnown(String name) {
        for (var property : BeanUtils.getPropertyDescriptors(SpringProcessEngineConfiguration.class)) {
            if (DataObjectPropertyName.toDashedForm(property.getName()).equals(DataObjectPropertyName.toDashedForm(name))) {
                return true;
            }
        }
        return false;
    }
}
