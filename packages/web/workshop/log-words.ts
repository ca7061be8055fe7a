import type { LogEntry } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

const dots = (notes: LogEntry['notes'], gone: string): string =>
  notes.map(({ text, dots }) => `${text || gone} (${dots})`).join('; ')

type Line = (entry: LogEntry) => string

/** What a line of the log says after when and who. */
export const logWords = dictionary({
  de: {
    when: 'Wann',
    who: 'Wer',
    slot: 'Abschnitt',
    what: 'Was',
    note: 'Notiz',
    dots: 'Punkte',
    decisions: 'Entscheidungen',
    votes: 'Abstimmungen',
    results: 'Ergebnisse',
    log: 'Verlauf',
    gone: 'gelöschte Notiz',
    lines: {
      opened: ({ text }: LogEntry) => `hat den Workshop „${text}“ angelegt`,
      facilitator: () => 'hat die Moderation übernommen',
      begun: ({ slot }: LogEntry) => `hat „${slot}“ begonnen`,
      extended: ({ count, slot }: LogEntry) => `hat „${slot}“ um ${count} min verlängert`,
      revealed: ({ count, people }: LogEntry) =>
        `hat aufgedeckt: ${count === 1 ? '1 Idee' : `${count} Ideen`} von ${people === 1 ? '1 Person' : `${people} Personen`}`,
      accepted: ({ notes }: LogEntry) =>
        `hat auf die Leinwand gesetzt: ${notes.map(({ text }) => text).join('; ')}`,
      voted: ({ notes, people, slot }: LogEntry) =>
        notes.length === 0
          ? `hat die Abstimmung „${slot}“ geschlossen; niemand hat abgestimmt`
          : `hat die Abstimmung „${slot}“ geschlossen (${people === 1 ? '1 Person' : `${people} Personen`}): ${dots(notes, 'gelöschte Notiz')}`,
      result: ({ text }: LogEntry) => `hat als Ergebnis festgehalten: ${text}`,
      decision: ({ text }: LogEntry) => `hat als Entscheidung festgehalten: ${text}`,
      withdrawn: ({ text }: LogEntry) => `hat die Entscheidung zurückgenommen: ${text}`,
      locked: () => 'hat die Leinwand gesperrt',
      unlocked: () => 'hat die Leinwand freigegeben',
      ended: () => 'hat den Workshop beendet',
    } satisfies Record<LogEntry['what'], Line>,
  },
  en: {
    when: 'When',
    who: 'Who',
    slot: 'Slot',
    what: 'What',
    note: 'Note',
    dots: 'Dots',
    decisions: 'Decisions',
    votes: 'Votes',
    results: 'Results',
    log: 'Course',
    gone: 'deleted note',
    lines: {
      opened: ({ text }) => `opened the workshop “${text}”`,
      facilitator: () => 'took over as facilitator',
      begun: ({ slot }) => `began “${slot}”`,
      extended: ({ count, slot }) => `extended “${slot}” by ${count} min`,
      revealed: ({ count, people }) =>
        `revealed ${count === 1 ? '1 idea' : `${count} ideas`} by ${people === 1 ? '1 person' : `${people} people`}`,
      accepted: ({ notes }) => `put on the canvas: ${notes.map(({ text }) => text).join('; ')}`,
      voted: ({ notes, people, slot }) =>
        notes.length === 0
          ? `closed the vote “${slot}”; nobody voted`
          : `closed the vote “${slot}” (${people === 1 ? '1 person' : `${people} people`}): ${dots(notes, 'deleted note')}`,
      result: ({ text }) => `kept as the result: ${text}`,
      decision: ({ text }) => `kept as a decision: ${text}`,
      withdrawn: ({ text }) => `withdrew the decision: ${text}`,
      locked: () => 'locked the canvas',
      unlocked: () => 'unlocked the canvas',
      ended: () => 'ended the workshop',
    },
  },
})
export type LogWords = typeof logWords.de
