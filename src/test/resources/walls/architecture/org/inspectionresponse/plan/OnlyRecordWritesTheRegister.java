package org.inspectionresponse.plan;

import org.inspectionresponse.record.RegisterEntry;

class OnlyRecordWritesTheRegister {

    RegisterEntry forged() {
        return new RegisterEntry();
    }
}
