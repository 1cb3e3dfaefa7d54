-- How a person said a message: in words, or by filling in a form, whose fields and values are then the words.

alter table message add column said_by text not null default 'WORDS' check (said_by in ('WORDS', 'FORM'));
