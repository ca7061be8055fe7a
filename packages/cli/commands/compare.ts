import type { Language } from '@leinwand/contract'
import { comparisonAccount } from '../account/comparison-account.ts'
import { figuresIn } from '../account/figures.ts'
import { profileWordsIn } from '../account/profile-words.ts'
import { complain, type Failure } from '../failing.ts'
import { interruption } from '../interruption.ts'

export type CompareOptions = { json: boolean; group?: string; of?: string; with?: string }

/** Two files, or two groups of one: what is missing for either, or too much. */
const misfit = (second: string | undefined, { group, of, with: other }: CompareOptions): Failure | null => {
  if (second !== undefined)
    return group !== undefined || of !== undefined || other !== undefined
      ? { code: 'cli-too-many-arguments', params: { command: 'compare' } }
      : null
  if (group === undefined)
    return of !== undefined || other !== undefined
      ? { code: 'cli-option-missing', params: { option: '--group' } }
      : { code: 'cli-argument-missing', params: { argument: 'second', command: 'compare' } }
  return of === undefined ? { code: 'cli-option-missing', params: { option: '--of' } } : null
}

/** Says how much two files differ, or two groups of one file. */
export const compare = async (
  first: string,
  second: string | undefined,
  options: CompareOptions,
  language: Language,
): Promise<number> => {
  const { json, group = '', of = '', with: other } = options
  const unfit = misfit(second, options)
  if (unfit) return complain([unfit], language, json)
  const interrupted = interruption()
  try {
    const { compareFiles, compareGroups } = await import('@leinwand/server/understand')
    const looking = { now: Date.now(), signal: interrupted.signal }
    const compared =
      second === undefined
        ? await compareGroups(first, { group, of, with: other }, looking)
        : await compareFiles(first, second, looking)
    if (!compared.ok) return complain([compared.failure], language, json)
    const sides =
      second === undefined ? { file: first, group, first: of, second: other ?? null } : { first, second }
    const document = { format: 'leinwand-comparison', version: 1, ...sides, ...compared.value }
    const titles: [string, string] =
      second === undefined
        ? [`${group} ${of}`, other === undefined ? profileWordsIn(language).others : `${group} ${other}`]
        : [first, second]
    const text = json
      ? `${JSON.stringify(document, null, 2)}\n`
      : comparisonAccount(compared.value, titles, { language, figures: figuresIn(language) })
    process.stdout.write(text)
    return 0
  } finally {
    interrupted.end()
  }
}
