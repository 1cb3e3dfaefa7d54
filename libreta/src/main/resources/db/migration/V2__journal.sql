-- Leases: what is done by one at a time, across all processes that share this database. A name holds no personal data.
create table lease (
    name       text   not null primary key,
    holder     text   not null,
    held_until bigint not null
);

-- The journal learns to undo (ARCHIVE, UNDONE), in which language the person is told, and what was told already.
drop index operation_unfinished;

alter table operation rename to operation_of_version_1;

create table operation (
    id            text   not null primary key,
    proposal      text   not null unique references proposal (id),
    conversation  text   not null references conversation (id),
    person        text   not null,
    language      text   not null,
    kind          text   not null check (kind in ('CREATE', 'UPDATE', 'ARCHIVE')),
    contact       text   not null,
    -- the operation that this one undoes; empty for the others
    undoes        text   not null,
    -- values by property name: JSON objects
    before_values text   not null,
    wanted_values text   not null,
    stored_values text   not null,
    state         text   not null check (state in ('CONFIRMED', 'SENT', 'DONE', 'FAILED', 'UNKNOWN', 'UNDONE')),
    note          text   not null,
    -- the state that the conversation was told of last; empty before
    told          text   not null,
    confirmed_at  bigint not null,
    -- null until then
    sent_at       bigint,
    ended_at      bigint
);

insert into operation (id, proposal, conversation, person, language, kind, contact, undoes, before_values, wanted_values,
                       stored_values, state, note, told, confirmed_at, sent_at, ended_at)
select id, proposal, conversation, person, 'en', kind, contact, '', before_values, wanted_values,
       stored_values, state, note, case when state in ('CONFIRMED', 'SENT') then '' else state end,
       confirmed_at, sent_at, ended_at
  from operation_of_version_1;

drop table operation_of_version_1;

create index operation_unfinished on operation (confirmed_at, id) where state in ('CONFIRMED', 'SENT');

create index operation_untold on operation (confirmed_at, id) where told <> state;

create index operation_of_conversation on operation (conversation, confirmed_at);

create index operation_ended on operation (ended_at);

-- one undo of a write at a time, and one that succeeded
create unique index operation_undone_once on operation (undoes) where undoes <> '' and state in ('CONFIRMED', 'SENT', 'DONE');
