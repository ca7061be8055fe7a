/** SQL as a value: text with `$1`, `$2` … and the parameters they stand for. Never built from a user's text. */
export type SqlParameter = string | number | boolean | bigint | null
export type Sql = { readonly text: string; readonly parameters: readonly SqlParameter[] }
