package org.inspectionresponse.web;

class NobodyDependsOnProcess {

    org.inspectionresponse.process.SampleHandler handler;
}
