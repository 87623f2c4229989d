package org.inspectionresponse.process;

public class SampleHandler {
}
