package org.inspectionresponse.engine;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;
import org.camunda.bpm.admin.resource.AbstractAdminPluginRootResource;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.camunda.bpm.welcome.plugin.spi.impl.AbstractWelcomePlugin;
import org.camunda.bpm.welcome.resource.AbstractWelcomePluginRootResource;

/**
 * Where a web application would show its own sign-in form (whose door is shut), it reloads instead and so comes to ours. One plugin for
 * each application, all with the script {@code plugin-webapp/to-login/app/plugin.js}; public because the applications make them by name.
 */
public final class ToLogin {

    private static final String ID = "to-login";

    private ToLogin() {
    }

    public static final class Tasklist extends AbstractTasklistPlugin {
        @Override
        public String getId() {
            return ID;
        }

        @Override
        public Set<Class<?>> getResourceClasses() {
            return Set.of(Files.class);
        }

        @Path("plugin/" + ID)
        public static final class Files extends AbstractTasklistPluginRootResource {
            public Files() {
                super(ID);
            }
        }
    }

    public static final class Cockpit extends AbstractCockpitPlugin {
        @Override
        public String getId() {
            return ID;
        }

        @Override
        public Set<Class<?>> getResourceClasses() {
            return Set.of(Files.class);
        }

        @Path("plugin/" + ID)
        public static final class Files extends AbstractCockpitPluginRootResource {
            public Files() {
                super(ID);
            }
        }
    }

    public static final class Admin extends AbstractAdminPlugin {
        @Override
        public String getId() {
            return ID;
        }

        @Override
        public Set<Class<?>> getResourceClasses() {
            return Set.of(Files.class);
        }

        @Path("plugin/" + ID)
        public static final class Files extends AbstractAdminPluginRootResource {
            public Files() {
                super(ID);
            }
        }
    }

    public static final class Welcome extends AbstractWelcomePlugin {
        @Override
        public String getId() {
            return ID;
        }

        @Override
        public Set<Class<?>> getResourceClasses() {
            return Set.of(Files.class);
        }

        @Path("plugin/" + ID)
        public static final class Files extends AbstractWelcomePluginRootResource {
            public Files() {
                super(ID);
            }
        }
    }
}
