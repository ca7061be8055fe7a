/** The data sets that recipes were applied into: what was made of what, when and by whom; `made` is JSON. */
export const preparedDataSets = `
create table prepared_data_set (
  project text not null references project (uid) on delete cascade,
  data_set text not null,
  at text not null,
  actor text not null,
  recipe text not null,
  made text not null,
  primary key (project, data_set)
) strict;
`
