-- Who has called HubSpot lately, which replicas on PostgreSQL count together. One row for both of HubSpot's limits: a search counts
-- under both at once, and whoever holds the row may count. Its text is written and read by libreta.hubspot.
create table pace (
    name    text not null primary key,
    windows text not null
);

insert into pace (name, windows) values ('hubspot', '');
