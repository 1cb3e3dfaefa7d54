-- Writes that wait for the person to say which contact they are for.

create table choice (
    id           text   not null primary key,
    conversation text   not null references conversation (id),
    tool_call_id text   not null,
    -- what is to be written, for whom it was asked, and who may be meant: JSON
    body         text   not null,
    made_at      bigint not null,
    expires_at   bigint not null,
    state        text   not null check (state in ('WAITING', 'PICKED', 'DECLINED', 'SET_ASIDE', 'EXPIRED')),
    -- the contact that was picked, and how many messages the conversation had then; null unless one was
    picked       text,
    picked_at    bigint,
    -- the decision as the client sent it; empty while the choice waits
    answer       text   not null
);

create unique index choice_waiting on choice (conversation) where state = 'WAITING';
