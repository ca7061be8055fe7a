/** A row of the table of failures for input that has to change: HTTP 400, exit code 2. */
export const badInput = <const De extends string, const En extends string>(de: De, en: En) =>
  ({ status: 400, exit: 2, de, en }) as const
