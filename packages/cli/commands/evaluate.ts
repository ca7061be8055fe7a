import { resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import pc from 'picocolors'
import { figuresIn } from '../account/figures.ts'
import { scoreWordsIn } from '../account/score-words.ts'
import { table } from '../account/table.ts'
import { complain, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { sourceFiles } from '../source-files.ts'

export type EvaluateOptions = { source: string[]; json: boolean }

/** Judges a bundle on a file that has the outcome. */
export const evaluate = async (
  bundle: string,
  data: string,
  { source, json }: EvaluateOptions,
  language: Language,
): Promise<number> => {
  const sources = sourceFiles(source)
  if (!sources.ok) return complain([sources.failure], language, json)
  const interrupted = interruption()
  try {
    const { evaluateFile } = await import('@leinwand/server/train')
    const judged = await evaluateFile({
      bundle,
      file: resolve(data),
      sources: sources.value,
      now: Date.now(),
      signal: interrupted.signal,
    })
    if (!judged.ok) return complain([judged.failure], language, json)
    const { warnings, ...rest } = judged.value
    const said = warnings.map(warning => sentence(warning, language))
    const words = scoreWordsIn(language)
    const figures = figuresIn(language)
    const rows = Object.entries(rest.metrics).map(([name, { value, low, high }]) => [
      name,
      figures.metric(value),
      low === null || high === null ? '' : `${figures.metric(low)} … ${figures.metric(high)}`,
    ])
    const text = [
      pc.bold(`${rest.target}: ${figures.whole(rest.rows)} ${words.rows}`),
      ...said.map(({ message }) => `  ! ${message}`),
      ...table(rows),
      `  ${figures.whole(rest.notApplicable)} ${words.notApplicable}`,
    ]
    process.stdout.write(
      json
        ? `${JSON.stringify({ format: 'leinwand-evaluation', version: 1, ...rest, warnings: said }, null, 2)}\n`
        : `${text.join('\n')}\n`,
    )
    return 0
  } finally {
    interrupted.end()
  }
}
