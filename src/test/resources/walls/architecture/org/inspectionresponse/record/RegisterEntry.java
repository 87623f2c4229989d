package org.inspectionresponse.record;

public class RegisterEntry {
}
