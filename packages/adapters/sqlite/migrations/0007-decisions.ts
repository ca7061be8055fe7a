/** What a record of the cycle decided, as JSON, where it is more than a text: criteria fixed or changed, a gate passed on conditions. */
export const decisions = `
alter table circle_record add column about text;
`
