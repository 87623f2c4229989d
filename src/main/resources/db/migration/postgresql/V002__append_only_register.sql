create function register_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The register is append-only.';
end $$;

create trigger register_entry_append_only before update or delete on register_entry
    for each statement execute function register_entry_is_append_only();
