-- Entries are added and never changed or removed. The one exception: forgetting a person empties a detail, as a whole.
-- Flyway runs this after the numbered files; a change here needs a new numbered file beside it, see Migrations.

drop trigger if exists audit_entry_is_not_updated;
drop trigger if exists audit_entry_is_not_deleted;
drop trigger if exists audit_detail_is_only_forgotten;
drop trigger if exists audit_detail_is_not_deleted;
drop trigger if exists audit_head_goes_forward;
drop trigger if exists audit_head_is_not_deleted;

create trigger audit_entry_is_not_updated before update on audit_entry
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_entry_is_not_deleted before delete on audit_entry
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_detail_is_only_forgotten before update on audit_detail
when not (new.seq = old.seq and new.salt = '' and new.body = '{"forgotten":true}')
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_detail_is_not_deleted before delete on audit_detail
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_head_goes_forward before update on audit_head
when not (new.seq = old.seq + 1 or (new.seq = old.seq and new.hash = old.hash))
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_head_is_not_deleted before delete on audit_head
begin
    select raise(abort, 'the audit log is append-only');
end;
