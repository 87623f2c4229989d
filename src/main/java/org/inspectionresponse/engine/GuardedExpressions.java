package org.inspectionresponse.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The only door from models to code. An expression reaches the process handlers, variables and plain values; every other bean, and
 * reflection, is refused. Handlers are looked up before variables, so nobody can post a variable that takes a handler's place.
 * <p>
 * This is the second wall against CVE-2026-109432 (expressions inside ad-hoc queries); {@link RequestGuard} is the first.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Handlers handlers;

    GuardedExpressions(Handlers handlers) {
        this.handlers = handlers;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new HandlersFirst());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new HarmlessOnly());
        return resolver;
    }

    private final class HarmlessOnly extends BeanELResolver {

        HarmlessOnly() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return super.getValue(context, harmless(base), property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            return super.invoke(context, harmless(base), method, types, arguments);
        }

        private Object harmless(Object base) {
            if (base == null || base instanceof DelegateExecution || base instanceof DelegateTask || base instanceof String
                || base instanceof Number || base instanceof Boolean || base instanceof Collection || base instanceof Map
                || handlers.isHandler(base)) {
                return base;
            }
            throw new ELException("Expressions may not reach into " + base.getClass().getSimpleName());
        }
    }

    private final class HandlersFirst extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name && handlers.named(name) != null) {
                context.setPropertyResolved(true);
                return handlers.named(name);
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // never resolved, so nobody assigns to a handler
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
