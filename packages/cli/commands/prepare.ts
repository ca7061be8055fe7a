import { type FailureCode, type Language, lineOfPath, type Message } from '@leinwand/contract'
import type { PreparedFiles } from '@leinwand/server/prepare'
import pc from 'picocolors'
import { figuresIn } from '../account/figures.ts'
import { prepareWordsIn } from '../account/prepare-words.ts'
import { table } from '../account/table.ts'
import { termIn } from '../account/terms.ts'
import { complain, type Failure, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { readRecipeFile } from '../read-file.ts'
import { sourceFiles } from '../source-files.ts'
import { writeWhole } from '../write-whole.ts'

export type PrepareOptions = {
  source: string[]
  out?: string
  script?: string
  dryRun: boolean
  json: boolean
}

type Read<T> = { ok: true; value: T } | { ok: false; failure: Failure }

const failed = (code: FailureCode, params: Failure['params'] = {}) => ({
  ok: false as const,
  failure: { code, params },
})

const outOf = ({ out, dryRun }: PrepareOptions): Read<{ file: string; format: 'parquet' | 'csv' } | null> => {
  if (dryRun) return { ok: true, value: null }
  if (out === undefined) return failed('cli-prepare-out')
  const format = /\.(parquet|csv)$/i.exec(out)?.[1]?.toLowerCase()
  if (format !== 'parquet' && format !== 'csv') return failed('cli-prepare-ending', { file: out })
  return { ok: true, value: { file: out, format } }
}

type Told = Omit<PreparedFiles, 'steps' | 'failure' | 'script' | 'warnings'> & {
  warnings: Message[]
  steps: (Omit<PreparedFiles['steps'][number], 'message'> & { message?: Message })[]
  failure: Message | null
  out: string | null
  script: string | null
  seconds: number
}

const told = (
  made: PreparedFiles,
  about: Pick<Told, 'out' | 'script' | 'seconds'>,
  language: Language,
): Told => ({
  ...made,
  steps: made.steps.map(({ message, ...step }) => ({
    ...step,
    ...(message ? { message: sentence(message, language) } : {}),
  })),
  failure: made.failure && sentence(made.failure, language),
  warnings: made.warnings.map(warning => sentence(warning, language)),
  ...about,
})

const account = (made: Told, language: Language): string => {
  const words = prepareWordsIn(language)
  const figures = figuresIn(language)
  const steps = made.steps.map(({ step, rowsIn, rowsOut, verdict, message }, index) => [
    `${index + 1} ${termIn(language, 'steps', step)}`,
    figures.whole(rowsIn),
    '→',
    figures.whole(rowsOut),
    message ? `${words[verdict]}: ${message.message}` : words[verdict],
  ])
  const counts = [
    `${figures.whole(made.rows)} ${words.rows}`,
    `${figures.whole(made.columns.length)} ${words.columns}`,
    ...(made.quarantined > 0 ? [`${figures.whole(made.quarantined)} ${words.quarantined}`] : []),
  ]
  const warnings = made.warnings.map(({ message }) => `  ! ${message}`)
  const files = [made.out, made.script].filter(file => file !== null)
  const last =
    made.failure?.message ??
    (files.length === 0 ? words.nothingWritten : `${words.written}: ${files.join(', ')}`)
  return `${[pc.bold(words.title), ...table(steps, [0, 4]), ...warnings, `  ${counts.join(' · ')}`, last].join('\n')}\n`
}

/** Prepares files by a recipe into a table, or says what would come of it. */
export const prepare = async (file: string, options: PrepareOptions, language: Language): Promise<number> => {
  const { json } = options
  const recipe = await readRecipeFile(file)
  if (!recipe.ok) return complain(recipe.failures, language, json)
  if (options.script !== undefined && options.dryRun)
    return complain([{ code: 'cli-prepare-script', params: {} }], language, json)
  const out = outOf(options)
  if (!out.ok) return complain([out.failure], language, json)
  const sources = sourceFiles(options.source, recipe.value.source)
  if (!sources.ok) return complain([sources.failure], language, json)

  const began = performance.now()
  const interrupted = interruption()
  const words = prepareWordsIn(language)
  const line = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${text}`)
  try {
    const { prepareFiles } = await import('@leinwand/server/prepare')
    const made = await prepareFiles({
      recipe: recipe.value,
      sources: sources.value,
      out: out.value,
      ...(options.script === undefined ? {} : { script: language }),
      now: Date.now(),
      signal: interrupted.signal,
      onProgress: about =>
        line(
          'source' in about
            ? `${words.reading} ${about.source}`
            : 'out' in about
              ? `${words.writing} ${about.out}`
              : `${words.step} ${about.step}/${about.of}`,
        ),
    })
    line('')
    if (!made.ok) return complain([placed(made.failure, file, recipe)], language, json)
    const { script: text } = made.value
    const script = options.script ?? null
    if (script !== null && text !== null) {
      const written = await writeWhole(script, text)
      if (!written.ok) return complain([written.failure], language, json)
    }
    const seconds = (performance.now() - began) / 1000
    const result = told(made.value, { out: out.value?.file ?? null, script, seconds }, language)
    process.stdout.write(
      json
        ? `${JSON.stringify({ format: 'leinwand-prepare', version: 1, ...result }, null, 2)}\n`
        : account(result, language),
    )
    return options.dryRun &&
      (result.failure !== null || result.steps.some(({ verdict }) => verdict === 'failure'))
      ? 2
      : 0
  } finally {
    interrupted.end()
  }
}

/** A failure of a step says the line of the file that the step stands in. */
const placed = (
  { code, params }: Failure,
  file: string,
  { text, at }: { text: string; at: string },
): Failure => {
  const step = /^\d+/.exec(String(params.step ?? ''))?.[0]
  if (step === undefined) return { code, params }
  const path = `${at}steps[${Number(step) - 1}]`
  return { code, params: { ...params, at: path, atFile: file, atLine: lineOfPath(text, path) } }
}
