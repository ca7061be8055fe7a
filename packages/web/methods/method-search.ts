import { METHOD_KINDS, type MethodKind } from '@leinwand/method'

/** What the address of the methods says: whether also those that do not fit, of which kind, and whether people must follow. */
export type MethodSearch = {
  all?: true | undefined
  kind?: MethodKind | undefined
  explain?: true | undefined
}

export const methodSearch = (search: Record<string, unknown>): MethodSearch => ({
  all: search.all === true || undefined,
  kind: METHOD_KINDS.find(each => each === search.kind),
  explain: search.explain === true || undefined,
})
