package org.inspectionresponse.plan.util;

class RoomsAreNamedAfterTheTrade {
}
