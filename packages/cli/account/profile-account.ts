import { alertSentence, type Language, lengthOf, type Profile, ruleSentence } from '@leinwand/contract'
import type { ProfiledFile } from '@leinwand/server/understand'
import pc from 'picocolors'
import { sentence } from '../failing.ts'
import type { Figures } from './figures.ts'
import { profileWordsIn } from './profile-words.ts'
import { table } from './table.ts'

type Speech = { language: Language; figures: Figures; html?: string | undefined }

const WIDE = 36
const MOST = 30

const shortened = (text: string, width = WIDE): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text

const shown = (value: number | string | null, figures: Figures): string =>
  typeof value === 'string' ? shortened(value, 20) : figures.close(value)

const columnsOf = ({ columns, rows, target }: Profile, { language, figures }: Speech): string[] => {
  const words = profileWordsIn(language)
  const told = target ? [words.strength] : []
  const lines = columns.map(column => [
    shortened(column.name),
    words.types[column.type],
    column.unit ?? '',
    column.missing === 0 ? '0' : figures.percent(column.missing / Math.max(1, rows)),
    `${column.distinctIsExact ? '' : '≈ '}${figures.whole(column.distinct)}`,
    shown(column.min, figures),
    shown(column.quantiles.find(({ at }) => at === 0.5)?.value ?? null, figures),
    shown(column.max, figures),
    ...(target ? [column.target ? figures.percent(column.target.strength) : ''] : []),
  ])
  return table([[...words.head, ...told], ...lines], [0, 1, 2])
}

const first = (lines: readonly string[], more: string): string[] =>
  lines.length > MOST ? [...lines.slice(0, MOST), `  … ${lines.length - MOST} ${more}`] : [...lines]

const timeOf = ({ time }: Profile, { language, figures }: Speech): string[] => {
  if (!time) return []
  const words = profileWordsIn(language)
  const interval =
    time.interval === null
      ? []
      : time.unit === 's'
        ? [`${words.interval} ${lengthOf(time.interval, language)}`]
        : [`${words.interval} ${figures.number(time.interval)} ${words.steps}`]
  const span = time.from === null ? [] : [`${time.from} – ${time.to}`]
  return ['', pc.bold(words.time), `  ${[time.column, ...interval, ...span].join(' · ')}`]
}

const readingOf = ({ import: read }: ProfiledFile, language: Language): string => {
  const words = profileWordsIn(language)
  const signs = [
    read.format,
    read.encoding && `${words.encoding} ${read.encoding}`,
    read.delimiter && `${words.delimiter} ${read.delimiter === '\t' ? '⇥' : read.delimiter}`,
    read.decimal && `${words.decimal} ${read.decimal}`,
    read.skippedLines > 0 && `${read.skippedLines} ${words.skipped}`,
  ]
  return `  ${words.read}: ${signs.filter(Boolean).join(' · ')}`
}

/** What is in a file, for reading. */
export const profileAccount = (found: ProfiledFile, speech: Speech): string => {
  const { profile, warnings, seconds } = found
  const { language, figures, html } = speech
  const words = profileWordsIn(language)
  const counts = [
    `${figures.whole(profile.rows)} ${words.rows}`,
    `${figures.whole(profile.columns.length)} ${words.columns}`,
    `${figures.whole(profile.duplicateRows)} ${words.duplicates}`,
    `${figures.whole(profile.rejectedRows)} ${words.rejected}`,
    `${figures.number(seconds)} ${words.seconds}`,
  ]
  const alerts = profile.alerts.map(alert => `  ! ${alertSentence(alert, language)}`)
  const rules = profile.proposals
    .filter(({ kind }) => kind !== 'known')
    .map(rule => `  ${ruleSentence(rule, language)}`)
  return `${[
    pc.bold(profile.source),
    `  ${counts.join(' · ')}`,
    readingOf(found, language),
    '',
    ...columnsOf(profile, speech),
    ...timeOf(profile, speech),
    ...(warnings.length === 0
      ? []
      : [
          '',
          pc.bold(words.reading),
          ...warnings.map(warning => `  ! ${sentence(warning, language).message}`),
        ]),
    '',
    pc.bold(words.alerts),
    ...(alerts.length === 0 ? [`  ${words.none}`] : first(alerts, words.more)),
    ...(rules.length === 0 ? [] : ['', pc.bold(words.rules), ...first(rules, words.more)]),
    ...(html === undefined ? [] : ['', `${words.page}: ${html}`]),
  ].join('\n')}\n`
}
