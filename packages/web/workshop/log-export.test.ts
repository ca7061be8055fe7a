import type { LogEntry, WorkshopView } from '@leinwand/method'
import { expect, test } from 'vitest'
import { logAsCsv, logAsMarkdown } from './log-export.ts'
import { logWords } from './log-words.ts'

const at = '2026-11-22T09:00:00.000Z'
const entry = (what: LogEntry['what'], more: Partial<LogEntry> = {}): LogEntry => ({
  at,
  who: 'Petra',
  what,
  slot: 'Punkte',
  text: '',
  count: 0,
  people: 0,
  notes: [],
  ...more,
})

const view: WorkshopView = {
  title: 'Tag <b>eins</b>',
  openedAt: at,
  phase: 'ended',
  facilitator: 'Petra',
  leading: true,
  slots: [],
  current: null,
  timer: null,
  locked: false,
  decisions: [{ id: 'd', slot: 'x', text: 'Pilot | bauen', at, who: 'Petra' }],
  log: [
    entry('opened', { text: 'Tag <b>eins</b>' }),
    entry('voted', {
      people: 2,
      notes: [
        { text: '=1+1', dots: 3 },
        { text: '', dots: 1 },
      ],
    }),
  ],
}
const told = { words: logWords.de, dateTime: (iso: string) => iso.slice(0, 10) }

test('as Markdown: decisions, votes by note and the course, and nothing of it is markup', () => {
  const text = logAsMarkdown(view, told)
  expect(text).toContain('# Tag \\<b\\>eins\\</b\\>\n')
  expect(text).toContain('- Pilot \\| bauen – Petra, 2026-11-22')
  expect(text).toContain('| =1+1 | 3 |\n| gelöschte Notiz | 1 |')
  expect(text).toContain('## Verlauf')
})

test('as CSV: a line an entry and one a note, which no spreadsheet runs', () => {
  const lines = logAsCsv(view, told, 'de').split('\r\n')
  expect(lines[0]).toBe('Wann;Wer;Abschnitt;Was;Notiz;Punkte')
  expect(lines).toContain(`${at};Petra;Punkte;;'=1+1;3`)
  expect(lines).toHaveLength(6)
})
