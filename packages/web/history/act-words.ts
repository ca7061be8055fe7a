import type { CanvasAct } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

type Reason = Extract<CanvasAct, { kind: 'acts-together' }>['reason']
type Together = (count: string, from: string) => string

const changes = (count: string) => (count === '1' ? '1 Änderung' : `${count} Änderungen`)
const notes = (count: string) => (count === '1' ? '1 Notiz' : `${count} Notizen`)
const changesEn = (count: string) => (count === '1' ? '1 change' : `${count} changes`)
const notesEn = (count: string) => (count === '1' ? '1 note' : `${count} notes`)

/** Every act of the canvas as a sentence without its subject: who did it stands before it. */
export const actWords = dictionary({
  de: {
    added: (text: string, block: string) => `„${text}“ auf ${block} hinzugefügt`,
    reworded: (from: string, to: string) => `„${from}“ in „${to}“ geändert`,
    edited: (text: string, fields: string) => `„${text}“ geändert: ${fields}`,
    moved: (text: string, from: string, to: string) => `„${text}“ von ${from} nach ${to} verschoben`,
    shifted: (text: string, block: string) => `„${text}“ innerhalb von ${block} verschoben`,
    deleted: (text: string) => `„${text}“ gelöscht`,
    bound: (text: string, to: string) => `„${text}“ mit ${to} verknüpft`,
    unbound: (text: string, to: string) => `Verknüpfung von „${text}“ mit ${to} gelöst`,
    legend: (colour: string, meaning: string) => `Legende: ${colour} bedeutet „${meaning}“`,
    legendGone: (colour: string) => `Legende: ${colour} hat keine Bedeutung mehr`,
    dismissed: (finding: string, reason: string) => `Hinweis „${finding}“ beiseitegelegt: „${reason}“`,
    reopened: (finding: string) => `Hinweis „${finding}“ wieder aufgenommen`,
    patternChosen: (pattern: string) => `Muster „${pattern}“ gewählt`,
    patternDropped: (pattern: string) => `Muster „${pattern}“ abgelegt`,
    together: {
      moved: count => `${notes(count)} zusammen verschoben`,
      edited: count => `${notes(count)} zusammen geändert`,
      deleted: count => `${notes(count)} zusammen gelöscht`,
      pasted: count => `${notes(count)} eingefügt`,
      imported: count => `${changes(count)} aus einer Datei übernommen`,
      undone: count => `Rückgängig gemacht: ${changes(count)}`,
      restored: (count, from) =>
        /^\d+$/.test(from)
          ? `Stand nach Schritt ${from} wiederhergestellt (${changes(count)})`
          : `Früheren Stand wiederhergestellt (${changes(count)})`,
      'taken-over': (count, from) =>
        from
          ? `${changes(count)} aus „${from}“ übernommen`
          : `${changes(count)} aus einer Variante übernommen`,
      pattern: (count, from) => `Muster „${from}“ angewendet (${changes(count)})`,
      workshop: count => `Aus dem Workshop: ${changes(count)}`,
    } satisfies Record<Reason, Together>,
  },
  en: {
    added: (text, block) => `added “${text}” to ${block}`,
    reworded: (from, to) => `changed “${from}” to “${to}”`,
    edited: (text, fields) => `changed “${text}”: ${fields}`,
    moved: (text, from, to) => `moved “${text}” from ${from} to ${to}`,
    shifted: (text, block) => `moved “${text}” within ${block}`,
    deleted: text => `deleted “${text}”`,
    bound: (text, to) => `bound “${text}” to ${to}`,
    unbound: (text, to) => `took the binding of “${text}” to ${to} away`,
    legend: (colour, meaning) => `legend: ${colour} means “${meaning}”`,
    legendGone: colour => `legend: ${colour} has no meaning any more`,
    dismissed: (finding, reason) => `set the finding “${finding}” aside: “${reason}”`,
    reopened: finding => `took the finding “${finding}” up again`,
    patternChosen: pattern => `chose the pattern “${pattern}”`,
    patternDropped: pattern => `dropped the pattern “${pattern}”`,
    together: {
      moved: count => `moved ${notesEn(count)} together`,
      edited: count => `changed ${notesEn(count)} together`,
      deleted: count => `deleted ${notesEn(count)} together`,
      pasted: count => `pasted ${notesEn(count)}`,
      imported: count => `took ${changesEn(count)} from a file`,
      undone: count => `undid ${changesEn(count)}`,
      restored: (count, from) =>
        /^\d+$/.test(from)
          ? `restored the canvas after step ${from} (${changesEn(count)})`
          : `restored an earlier canvas (${changesEn(count)})`,
      'taken-over': (count, from) =>
        from
          ? `took ${changesEn(count)} over from “${from}”`
          : `took ${changesEn(count)} over from a variant`,
      pattern: (count, from) => `applied the pattern “${from}” (${changesEn(count)})`,
      workshop: count => `from the workshop: ${changesEn(count)}`,
    },
  },
})
