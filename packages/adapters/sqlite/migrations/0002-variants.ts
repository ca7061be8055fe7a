/**
 * A canvas and a plan for each variant. What was there before belongs to the main one, which has no row of its own. SQLite
 * changes no key in place: the two tables are written anew. A variant's own events begin after the moment it was branched
 * from (`from_seq`); those up to it are its parent's.
 */
export const variants = `
create table variant (
  project text not null references project (uid) on delete cascade,
  id text not null,
  name text not null,
  from_variant text,
  from_seq integer,
  at text not null,
  actor text not null,
  removed integer not null check (removed in (0, 1)),
  primary key (project, id),
  check ((from_variant is null) = (from_seq is null))
) strict;

create table part_of_variant (
  project text not null references project (uid) on delete cascade,
  variant text not null,
  part text not null,
  version integer not null,
  hash text not null,
  value text not null,
  at text not null,
  actor text not null,
  primary key (project, variant, part, version)
) strict;
insert into part_of_variant select project, 'main', part, version, hash, value, at, actor from part;
drop table part;
alter table part_of_variant rename to part;

create table event_of_variant (
  project text not null references project (uid) on delete cascade,
  variant text not null,
  seq integer not null,
  id text not null,
  at text not null,
  actor text not null,
  act text not null,
  primary key (project, variant, seq),
  unique (project, variant, id)
) strict;
insert into event_of_variant select project, 'main', seq, id, at, actor, act from canvas_event;
drop table canvas_event;
alter table event_of_variant rename to canvas_event;
`
