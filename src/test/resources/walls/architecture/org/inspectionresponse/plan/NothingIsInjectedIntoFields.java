package org.inspectionresponse.plan;

import org.springframework.beans.factory.annotation.Autowired;

class NothingIsInjectedIntoFields {

    @Autowired
    private Runnable job;
}
