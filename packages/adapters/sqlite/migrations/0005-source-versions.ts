/**
 * The versions of a source's data, what became of rows in quarantine, and what must not be read by others: `secret` is
 * encrypted with a key that is not in here.
 */
export const sourceVersions = `
create table source_version (
  project text not null references project (uid) on delete cascade,
  source text not null,
  version integer not null,
  data_set text not null,
  at text not null,
  actor text not null,
  file text not null,
  called text not null,
  corrections text not null,
  detection text not null,
  primary key (project, source, version)
) strict;

create table quarantine_row (
  project text not null references project (uid) on delete cascade,
  data_set text not null,
  row integer not null,
  state text not null check (state in ('corrected', 'dismissed')),
  at text not null,
  actor text not null,
  primary key (project, data_set, row)
) strict;

create table source_secret (
  project text not null references project (uid) on delete cascade,
  source text not null,
  secret text not null,
  primary key (project, source)
) strict;
`
