package org.inspectionresponse.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What has to be true before the first request and the first job: somebody can administer, the models are deployed, and each role has its
 * rights and lists. Runs when every bean is made, before the web server and the job executor start; each step may be repeated.
 */
@Component
class OpeningUp implements SmartInitializingSingleton {

    private final FirstAdministrator administrator;
    private final IdentityDirectory directory;
    private final Deployment deployment;
    private final Grants grants;
    private final StoredFilters filters;

    OpeningUp(FirstAdministrator administrator, IdentityDirectory directory, Deployment deployment, Grants grants, StoredFilters filters) {
        this.administrator = administrator;
        this.directory = directory;
        this.deployment = deployment;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        administrator.ensure();
        directory.ensureGroups();
        deployment.deploy();
        grants.bringUpToDate();
        filters.ensure();
    }
}
