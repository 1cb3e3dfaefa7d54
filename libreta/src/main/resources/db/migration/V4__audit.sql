-- The audit log: what happened to contacts and who decided it, entry by entry. db/append_only keeps it from being changed.

-- The chain. It holds no personal data: ids that Libreta made, and hashes.
create table audit_entry (
    seq         bigint not null primary key,
    at          bigint not null,
    event       text   not null,
    -- empty where there is none
    operation   text   not null,
    proposal    text   not null,
    -- keyed hash of the detail; the key is its salt
    detail_hash text   not null,
    -- the hash of the entry before
    previous    text   not null,
    hash        text   not null
);

-- What is personal about an entry. Forgetting empties the salt and leaves a marker as the body.
create table audit_detail (
    seq  bigint not null primary key references audit_entry (seq),
    salt text   not null,
    -- JSON
    body text   not null
);

-- The end of the chain: one row. Whoever appends takes it first, so that there is one chain for all replicas.
create table audit_head (
    id   integer not null primary key check (id = 1),
    seq  bigint  not null,
    hash text    not null
);

insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- for deleting conversations that are older than they may be
create index proposal_of_conversation on proposal (conversation);

create index if not exists operation_of_conversation on operation (conversation, confirmed_at);
