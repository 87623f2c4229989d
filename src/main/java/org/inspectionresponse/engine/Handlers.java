package org.inspectionresponse.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The beans that models may name: those of {@code org.inspectionresponse.process} whose name ends in {@code Process}. They are found by
 * name and fetched at the first use, because handlers need the engine and the engine needs this.
 */
@Component
class Handlers {

    private static final String ROOM = "org.inspectionresponse.process";

    private final ConfigurableListableBeanFactory beans;
    private volatile Set<String> names;

    Handlers(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The handler bean of this name; null where no handler is called so, whatever other beans are. */
    Object named(String name) {
        return names().contains(name) ? beans.getBean(name) : null;
    }

    boolean isHandler(Object candidate) {
        Class<?> type = AopUtils.getTargetClass(candidate);
        return type.getPackageName().startsWith(ROOM) && names().stream().anyMatch(name -> beans.getBean(name) == candidate);
    }

    private Set<String> names() {
        if (names == null) {
            names = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> name.endsWith("Process") && isOfRoom(beans.getType(name, false)))
                .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }

    private static boolean isOfRoom(Class<?> type) {
        return type != null && ClassUtils.getUserClass(type).getPackageName().startsWith(ROOM);
    }
}
