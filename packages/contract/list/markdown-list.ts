import type { Block } from '@leinwand/method'
import { blockOf, nearestBlock } from './block-words.ts'
import { type ListFailure, type ListItem, type ReadItems, shortly } from './list-item.ts'
import { type MarkdownLine, markdownLine, withoutMarks } from './markdown-line.ts'

type Under =
  | { kind: 'nothing' }
  | { kind: 'block'; block: Block; name: string; level: number }
  /** Under a heading that is no block: said once, at the heading. */
  | { kind: 'unknown'; level: number }

type Note = { line: number; block: Block; indent: number; text: string; details: string[]; open: boolean }

type Reading = {
  title: string
  introduction: string[]
  under: Under
  notes: Note[]
  failures: ListFailure[]
  fenced: boolean
}

// `Setext` headings underline their text; front matter of other programs stands between two lines of dashes.
const withoutFrontMatter = (lines: readonly string[]): string[] => {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  return lines.map((line, at) => (at <= end ? '' : line))
}

const underlined = (line: string, next: string | undefined): MarkdownLine | undefined => {
  const level = /^ {0,3}=+\s*$/.test(next ?? '') ? 1 : /^ {0,3}-{2,}\s*$/.test(next ?? '') ? 2 : 0
  const isText = level > 0 && markdownLine(line).kind === 'text'
  return isText ? { kind: 'heading', level, text: withoutMarks(line) } : undefined
}

const heading = (reading: Reading, line: number, level: number, text: string): void => {
  const block = blockOf(text)
  const { under } = reading
  if (block !== undefined) {
    reading.under = { kind: 'block', block, name: text, level }
  } else if (reading.title === '' && under.kind === 'nothing' && reading.notes.length === 0 && level === 1) {
    reading.title = text
  } else if (under.kind === 'block' && level > under.level) {
    const params = { line, found: shortly(text), block: under.name }
    reading.failures.push({ code: 'list-heading-inside', params })
  } else if (under.kind !== 'unknown' || level <= under.level) {
    reading.under = { kind: 'unknown', level }
    const params = { line, found: shortly(text), nearest: nearestBlock(text) }
    reading.failures.push({ code: 'list-block-unknown', params })
  }
}

const noteHere = ({ notes, under }: Reading): Note | undefined => {
  const last = notes.at(-1)
  return under.kind === 'block' && last?.block === under.block ? last : undefined
}

const item = (reading: Reading, line: number, { indent, bullet, text }: MarkdownLine & { kind: 'item' }) => {
  const { under } = reading
  if (under.kind === 'unknown') return
  if (under.kind === 'nothing') {
    reading.failures.push({ code: 'list-outside-block', params: { line, found: shortly(text) } })
    return
  }
  const last = noteHere(reading)
  // Two columns deeper than its note is within it: CommonMark's rule for `- `, and what editors indent by at least.
  if (last !== undefined && indent >= last.indent + 2) {
    last.details.push(`${' '.repeat(indent - last.indent - 2)}${bullet} ${text}`)
    last.open = false
    return
  }
  if (text === '') return
  reading.notes.push({ line, block: under.block, indent, text, details: [], open: true })
}

const furtherText = (reading: Reading, line: number, { indent, text }: MarkdownLine & { kind: 'text' }) => {
  const { under } = reading
  if (/^<!--.*-->$/.test(text)) return
  const last = noteHere(reading)
  if (last?.open) {
    last.text = `${last.text} ${text}`
  } else if (last !== undefined && indent >= last.indent + 2) {
    // After a list within the note it would be taken for its last item.
    if (last.details.length > 0 && markdownLine(last.details.at(-1)!).kind === 'item') last.details.push('')
    last.details.push(text)
  } else if (under.kind === 'nothing') {
    reading.introduction.push(text)
  } else if (under.kind === 'block') {
    reading.failures.push({ code: 'list-no-item', params: { line, found: shortly(text) } })
  }
}

const read = (reading: Reading, line: number, found: MarkdownLine): void => {
  if (found.kind === 'fence') reading.fenced = !reading.fenced
  if (reading.fenced) return
  const last = reading.notes.at(-1)
  if (found.kind === 'blank' && reading.introduction.length > 0) reading.introduction.push('')
  if (found.kind === 'blank' && last !== undefined) {
    last.open = false
    if (last.details.length > 0) last.details.push('')
  }
  if (found.kind === 'heading') heading(reading, line, found.level, found.text)
  if (found.kind === 'item') item(reading, line, found)
  if (found.kind === 'text') furtherText(reading, line, found)
}

/** A box that is ticked is there already, an empty one is planned. */
const ofNote = ({ line, block, text, details }: Note): ListItem => {
  const [, box, rest = ''] = /^\[([ xX])\]\s+(.*)$/.exec(text) ?? ['', undefined, text]
  const hasLink = /\]\(/.test(rest)
  return {
    line,
    block,
    text: withoutMarks(rest),
    details: [...(hasLink ? [rest, ''] : []), ...details].join('\n').trim(),
    ...(box !== undefined && { status: box === ' ' ? 'planned' : 'existing' }),
  }
}

/**
 * Notes from Markdown: a heading a block, a list item a note, what is nested in it its details. A first heading of level 1
 * that is no block is the title, what stands before the first block the description.
 */
export const markdownList = (text: string): ReadItems => {
  const lines = withoutFrontMatter(text.split(/\r\n|\r|\n/))
  const reading: Reading = {
    title: '',
    introduction: [],
    under: { kind: 'nothing' },
    notes: [],
    failures: [],
    fenced: false,
  }
  for (let at = 0; at < lines.length; at += 1) {
    const setext = underlined(lines[at]!, lines[at + 1])
    read(reading, at + 1, setext ?? markdownLine(lines[at]!))
    if (setext !== undefined) at += 1
  }
  const { title, introduction, notes, failures } = reading
  const description = introduction
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
    .slice(0, 10_000)
  return { title, description, items: notes.map(ofNote), failures }
}
