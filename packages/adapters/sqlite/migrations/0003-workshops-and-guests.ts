/**
 * What happens in workshops, and who may come in as a guest. Of the token in a guest link and of a guest's session only a
 * hash is kept.
 */
export const workshopsAndGuests = `
create table workshop_event (
  project text not null references project (uid) on delete cascade,
  variant text not null,
  workshop text not null,
  seq integer not null,
  id text not null,
  at text not null,
  actor text not null,
  name text not null,
  act text not null,
  primary key (project, variant, workshop, seq),
  unique (project, variant, workshop, id)
) strict;

create table guest_link (
  id text not null primary key,
  project text not null references project (uid) on delete cascade,
  variant text not null,
  label text not null,
  may text not null check (may in ('look', 'workshop', 'write')),
  until text not null,
  revoked integer not null check (revoked in (0, 1)),
  token_hash text not null unique,
  at text not null,
  actor text not null
) strict;
create index guest_link_project on guest_link (project, at);

create table guest (
  id text not null primary key,
  link text not null references guest_link (id) on delete cascade,
  name text not null,
  session_hash text not null unique,
  at text not null
) strict;
create index guest_of_link on guest (link);
`
