import type { Language } from '@leinwand/contract'
import type { LogEntry, WorkshopView } from '@leinwand/method'
import { type CsvCell, csv } from '../table/csv.ts'
import type { LogWords } from './log-words.ts'

type Told = { words: LogWords; dateTime: (iso: string) => string }

/** Text of people stays text: what Markdown would take for a mark is escaped, lines become one. */
const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/([\\`*_{}[\]<>#|!])/g, '\\$1')

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`

const voteLines = ({ slot, notes }: LogEntry, { words }: Told): string[] => [
  `### ${plain(slot)}`,
  '',
  `| ${words.note} | ${words.dots} |`,
  '| --- | ---: |',
  ...notes.map(({ text, dots }) => `| ${plain(text || words.gone)} | ${dots} |`),
  '',
]

/** The log as a document that one hands on: decisions first, then votes and results, then the course of the day. */
export const logAsMarkdown = (
  { title, openedAt, facilitator, slots, decisions, log }: WorkshopView,
  told: Told,
): string => {
  const { words, dateTime } = told
  const titleOf = (id: string) => slots.find(slot => slot.id === id)?.title ?? ''
  const decided = decisions.map(
    ({ text, who, at, slot }) =>
      `- ${plain(text)} – ${plain(who)}, ${dateTime(at)}, ${words.slot}: ${plain(titleOf(slot))}`,
  )
  const results = slots
    .filter(({ result }) => result !== '')
    .map(slot => `- ${plain(slot.title)}: ${plain(slot.result)}`)
  const votes = log.filter(({ what, notes }) => what === 'voted' && notes.length > 0)
  const course = log.map(
    entry => `- ${dateTime(entry.at)} · ${plain(entry.who)} ${plain(words.lines[entry.what](entry))}`,
  )
  return [
    `# ${plain(title)}\n\n${dateTime(openedAt)} · ${plain(facilitator)}\n`,
    section(words.decisions, decided),
    section(
      words.votes,
      votes.flatMap(vote => voteLines(vote, told)),
    ),
    section(words.results, results),
    section(words.log, course),
  ].join('')
}

/** The log as a table: a line for each entry, and one for each note that was voted on. */
export const logAsCsv = ({ log }: WorkshopView, { words }: Told, language: Language): string => {
  const head: CsvCell[] = [words.when, words.who, words.slot, words.what, words.note, words.dots]
  const rows = log.flatMap((entry): CsvCell[][] => {
    const { at, who, slot, what, notes } = entry
    const line: CsvCell[] = [at, who, slot, words.lines[what](entry)]
    if (what !== 'voted') return [[...line, null, null]]
    return [
      [...line, null, null],
      ...notes.map(({ text, dots }): CsvCell[] => [at, who, slot, null, text || words.gone, dots]),
    ]
  })
  return csv([head, ...rows], language)
}
