-- The same on SQLite and PostgreSQL: ids and JSON are text, times are milliseconds since 1970, order is a number that we count.

create table conversation (
    id         text   not null primary key,
    person     text   not null,
    task_kind  text   not null,
    task_draft text   not null,
    -- the last number handed out to a message or a seen contact of this conversation
    last_seq   bigint not null,
    opened_at  bigint not null
);

create table message (
    conversation text   not null references conversation (id),
    seq          bigint not null,
    id           text   not null,
    turn         text   not null,
    speaker      text   not null check (speaker in ('PERSON', 'DECISION', 'ASSISTANT', 'TOOL')),
    content      text   not null,
    -- what the assistant called: a JSON list
    tool_calls   text   not null,
    -- which call a tool answers; empty for the others
    tool_call_id text   not null,
    said_at      bigint not null,
    primary key (conversation, seq),
    unique (conversation, id)
);

create table seen_contact (
    conversation text   not null references conversation (id),
    contact      text   not null,
    name         text   not null,
    email        text   not null,
    seq          bigint not null,
    seen_at      bigint not null,
    primary key (conversation, contact)
);

create table proposal (
    id           text   not null primary key,
    conversation text   not null references conversation (id),
    tool_call_id text   not null,
    -- what is to be written where, and possible duplicates: JSON
    body         text   not null,
    made_at      bigint not null,
    expires_at   bigint not null,
    state        text   not null check (state in ('WAITING', 'APPROVED', 'REJECTED', 'SET_ASIDE', 'EXPIRED')),
    -- the decision as the client sent it; empty while the proposal waits
    answer       text   not null
);

create unique index proposal_waiting on proposal (conversation) where state = 'WAITING';

create table operation (
    id            text   not null primary key,
    proposal      text   not null unique references proposal (id),
    conversation  text   not null references conversation (id),
    person        text   not null,
    kind          text   not null check (kind in ('CREATE', 'UPDATE')),
    contact       text   not null,
    -- values by property name: JSON objects
    before_values text   not null,
    wanted_values text   not null,
    stored_values text   not null,
    state         text   not null check (state in ('CONFIRMED', 'SENT', 'DONE', 'FAILED', 'UNKNOWN')),
    note          text   not null,
    confirmed_at  bigint not null,
    -- null until then
    sent_at       bigint,
    ended_at      bigint
);

create index operation_unfinished on operation (confirmed_at, id) where state in ('CONFIRMED', 'SENT');

create index conversation_of_person on conversation (person);
