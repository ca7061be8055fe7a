import type { Failure } from '../outcome.ts'

/** Where the server keeps its files is nobody's business: a sentence names them from the project's own directory. */
export const withoutRoot = ({ code, params }: Failure, root: string): Failure => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(`${root}/`, '') : value,
    ]),
  ),
})
