package org.inspectionresponse.plan;

class NothingPrintsToTheConsole {

    void say() {
        System.out.println("Saved");
    }
}
