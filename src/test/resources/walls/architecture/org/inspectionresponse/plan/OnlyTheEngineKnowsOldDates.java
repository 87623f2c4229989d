package org.inspectionresponse.plan;

class OnlyTheEngineKnowsOldDates {

    java.util.Date due;
}
