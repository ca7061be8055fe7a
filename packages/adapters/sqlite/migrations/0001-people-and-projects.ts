/**
 * The first four tables are better-auth's, as it names them; a test holds them against what it asks for.
 * Instants are ISO 8601 in UTC, structured values are JSON.
 */
export const peopleAndProjects = `
create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null);
create table "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);
create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");

create table setting (name text not null primary key, value text not null) strict;

create table tenant (id text not null primary key, name text not null, created_at text not null) strict;

create table membership (
  tenant text not null references tenant (id) on delete cascade,
  person text not null references "user" ("id") on delete cascade,
  role text not null check (role in ('owner', 'member')),
  primary key (tenant, person)
) strict;
create index membership_person on membership (person);

create table project (
  uid text not null primary key,
  tenant text not null references tenant (id) on delete cascade,
  id text not null,
  name text not null,
  provider text not null,
  description text not null,
  created_at text not null,
  unique (tenant, id)
) strict;

create table part (
  project text not null references project (uid) on delete cascade,
  part text not null,
  version integer not null,
  hash text not null,
  value text not null,
  at text not null,
  actor text not null,
  primary key (project, part, version)
) strict;

create table canvas_event (
  project text not null references project (uid) on delete cascade,
  seq integer not null,
  id text not null,
  at text not null,
  actor text not null,
  act text not null,
  primary key (project, seq),
  unique (project, id)
) strict;

create table circle_record (
  project text not null references project (uid) on delete cascade,
  element text not null,
  version integer not null,
  at text not null,
  actor text not null,
  lead text,
  decision text,
  inputs text not null,
  primary key (project, element, version)
) strict;

create table job (
  id text not null primary key,
  project text not null references project (uid) on delete cascade,
  kind text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  started_at text not null,
  ended_at text,
  progress text,
  failure text
) strict;
create index job_project on job (project, started_at);

create table run (
  id text not null primary key,
  project text not null references project (uid) on delete cascade,
  started_at text not null,
  ended_at text not null,
  result text not null
) strict;
create index run_project on run (project, ended_at);
`
