import { resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import { figuresIn } from '../account/figures.ts'
import { scoreWordsIn } from '../account/score-words.ts'
import { complain, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { sourceFiles } from '../source-files.ts'

export type ScoreOptions = { source: string[]; out: string; json: boolean }

const formatOf = (file: string): 'parquet' | 'csv' | null => {
  const ending = /\.(parquet|csv)$/i.exec(file)?.[1]?.toLowerCase()
  return ending === 'parquet' || ending === 'csv' ? ending : null
}

/** Scores a file with a bundle. */
export const score = async (
  bundle: string,
  data: string,
  options: ScoreOptions,
  language: Language,
): Promise<number> => {
  const { json, out } = options
  const format = formatOf(out)
  if (format === null)
    return complain([{ code: 'cli-prepare-ending', params: { file: out } }], language, json)
  const sources = sourceFiles(options.source)
  if (!sources.ok) return complain([sources.failure], language, json)
  const interrupted = interruption()
  try {
    const { scoreFile } = await import('@leinwand/server/train')
    const scored = await scoreFile({
      bundle,
      file: resolve(data),
      sources: sources.value,
      out: { file: resolve(out), format },
      now: Date.now(),
      signal: interrupted.signal,
    })
    if (!scored.ok) return complain([scored.failure], language, json)
    const { notes, ...rest } = scored.value
    const said = notes.map(note => sentence(note, language))
    const words = scoreWordsIn(language)
    const figures = figuresIn(language)
    const lines = [
      ...said.map(({ message }) => `  ! ${message}`),
      `  ${figures.whole(rest.rows)} ${words.rows}` +
        (rest.warnings === null ? '' : ` · ${figures.whole(rest.warnings)} ${words.warnings}`) +
        ` · ${figures.whole(rest.notApplicable)} ${words.notApplicable}`,
      `${words.written}: ${out}`,
    ]
    process.stdout.write(
      json
        ? `${JSON.stringify({ format: 'leinwand-scores', version: 1, ...rest, out, notes: said }, null, 2)}\n`
        : `${lines.join('\n')}\n`,
    )
    return 0
  } finally {
    interrupted.end()
  }
}
