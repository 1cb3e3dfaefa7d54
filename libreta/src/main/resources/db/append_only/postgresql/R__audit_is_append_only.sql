-- Entries are added and never changed or removed. The one exception: forgetting a person empties a detail, as a whole.
-- Flyway runs this after the numbered files; a change here needs a new numbered file beside it, see Migrations.

create or replace function audit_is_append_only() returns trigger as
$$
begin
    raise exception 'the audit log is append-only';
end
$$ language plpgsql;

drop trigger if exists audit_entry_is_not_changed on audit_entry;
drop trigger if exists audit_entry_is_not_emptied on audit_entry;
drop trigger if exists audit_detail_is_only_forgotten on audit_detail;
drop trigger if exists audit_detail_is_not_deleted on audit_detail;
drop trigger if exists audit_detail_is_not_emptied on audit_detail;
drop trigger if exists audit_head_goes_forward on audit_head;
drop trigger if exists audit_head_is_not_deleted on audit_head;
drop trigger if exists audit_head_is_not_emptied on audit_head;

create trigger audit_entry_is_not_changed before update or delete on audit_entry
    for each row execute function audit_is_append_only();

create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_is_append_only();

create trigger audit_detail_is_only_forgotten before update on audit_detail
    for each row
    when (not (new.seq = old.seq and new.salt = '' and new.body = '{"forgotten":true}'))
    execute function audit_is_append_only();

create trigger audit_detail_is_not_deleted before delete on audit_detail
    for each row execute function audit_is_append_only();

create trigger audit_detail_is_not_emptied before truncate on audit_detail
    for each statement execute function audit_is_append_only();

create trigger audit_head_goes_forward before update on audit_head
    for each row
    when (not (new.seq = old.seq + 1 or (new.seq = old.seq and new.hash = old.hash)))
    execute function audit_is_append_only();

create trigger audit_head_is_not_deleted before delete on audit_head
    for each row execute function audit_is_append_only();

create trigger audit_head_is_not_emptied before truncate on audit_head
    for each statement execute function audit_is_append_only();
