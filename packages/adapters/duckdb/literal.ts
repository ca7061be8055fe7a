/**
 * A text literal, for the few places where DuckDB takes no parameter (paths of COPY, settings). What is put here comes
 * from our own code, never from a user's recipe.
 */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
