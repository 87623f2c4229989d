create trigger register_entry_append_only before update, delete on register_entry
    call 'org.inspectionresponse.record.AppendOnly';
