package org.inspectionresponse.plan;

class OnlyProcessAndEngineKnowTheEngine {

    org.camunda.bpm.engine.TaskService tasks;
}
