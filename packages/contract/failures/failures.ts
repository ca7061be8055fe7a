import { cliFailures } from './cli-failures.ts'
import { dataFailures } from './data-failures.ts'
import { databaseFailures } from './database-failures.ts'
import type { Language } from './language.ts'
import { listFailures } from './list-failures.ts'
import { liveFailures } from './live-failures.ts'
import type { Message } from './message.ts'
import { planFailures } from './plan-failures.ts'
import { priceFailures } from './price-failures.ts'
import { projectFailures } from './project-failures.ts'
import { recipeFailures } from './recipe-failures.ts'
import { runFailures } from './run-failures.ts'
import { serverFailures } from './server-failures.ts'
import { tableFileFailures } from './table-file-failures.ts'
import { termIn } from './terms.ts'
import { trainFailures } from './train-failures.ts'
import { variantFailures } from './variant-failures.ts'
import { workshopFailures } from './workshop-failures.ts'

type Row = { status: number; exit: number; de: string; en: string }

/**
 * The one table of what can go wrong as expected: code, HTTP status, exit code, and the sentence in both languages: what
 * is wrong, where, and what to do. `{name}` is filled from the failure's params.
 */
export const FAILURES = {
  'route-not-found': {
    status: 404,
    exit: 1,
    de: 'Diese Adresse gibt es nicht: {path}.',
    en: 'There is no such address: {path}.',
  },
  'body-invalid': {
    status: 400,
    exit: 2,
    de: 'Die Anfrage passt nicht: {expected}.',
    en: 'The request does not fit: {expected}.',
  },
  'not-signed-in': { status: 401, exit: 1, de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  'not-allowed': {
    status: 403,
    exit: 1,
    de: 'Dafür fehlt Ihnen die Berechtigung.',
    en: 'You are not allowed to do this.',
  },
  'sign-in-failed': {
    status: 401,
    exit: 1,
    de: 'E-Mail oder Passwort stimmt nicht.',
    en: 'The e-mail or the password is wrong.',
  },
  'owner-link-invalid': {
    status: 403,
    exit: 1,
    de: 'Dieser Einladungslink gilt nicht mehr; beim Start von Leinwand wird ein neuer ausgegeben, solange es keinen Besitzer gibt.',
    en: 'This owner link is no longer valid; Leinwand prints a new one at its start as long as there is no owner.',
  },
  'demo-only-local': {
    status: 403,
    exit: 1,
    de: 'Die Demo meldet nur an, wer auf dem Rechner von Leinwand arbeitet; dafür muss Leinwand mit --host 127.0.0.1 gestartet sein (so startet es von selbst) und die Seite unter localhost geöffnet werden.',
    en: 'The demo signs in nobody but who works on the machine of Leinwand; for that Leinwand has to be started with --host 127.0.0.1 (as it is by itself), and the page opened under localhost.',
  },
  'project-not-found': {
    status: 404,
    exit: 1,
    de: 'Das Projekt „{project}“ gibt es nicht oder es ist nicht für Sie freigegeben.',
    en: 'There is no project “{project}”, or it is not shared with you.',
  },
  'project-exists': {
    status: 409,
    exit: 1,
    de: 'Ein Projekt mit der Kennung „{project}“ gibt es schon; bitte eine andere „id“ wählen.',
    en: 'There is a project “{project}” already; please choose another “id”.',
  },
  'job-not-found': {
    status: 404,
    exit: 1,
    de: 'Den Auftrag „{job}“ gibt es nicht.',
    en: 'There is no job “{job}”.',
  },
  'run-not-found': {
    status: 404,
    exit: 1,
    de: 'Das Projekt ist noch nie gelaufen; bitte den Kreislauf einmal starten.',
    en: 'The project has not run yet; please run the cycle once.',
  },
  'model-not-found': {
    status: 404,
    exit: 1,
    de: 'Einen Durchlauf „{run}“ hat dieses Projekt nicht; bitte ein Modell aus der Liste wählen.',
    en: 'This project has no run “{run}”; please choose a model from the list.',
  },
  'model-not-judged': {
    status: 404,
    exit: 1,
    de: 'Von dem Modell dieses Durchlaufs gibt es keinen Bericht, denn er entstand mit einer älteren Fassung von Leinwand; bitte den Kreislauf noch einmal starten.',
    en: 'There is no report on the model of this run, which an older version of Leinwand made; please run the cycle again.',
  },
  'model-gate-not-passed': {
    status: 409,
    exit: 1,
    de: 'Das Modell hat sein Tor nicht bestanden und wird deshalb nicht herausgegeben; bitte es verbessern oder es unter Bedingungen bestehen lassen.',
    en: 'The model has not passed its gate and is therefore not handed out; please improve it, or let it pass on conditions.',
  },
  cancelled: {
    status: 409,
    exit: 130,
    de: 'Abgebrochen; es wurde nichts verändert.',
    en: 'Cancelled; nothing was changed.',
  },
  ...cliFailures,
  ...dataFailures,
  ...databaseFailures,
  ...listFailures,
  ...liveFailures,
  ...planFailures,
  ...priceFailures,
  ...projectFailures,
  ...recipeFailures,
  ...runFailures,
  ...serverFailures,
  ...tableFileFailures,
  ...trainFailures,
  ...variantFailures,
  ...workshopFailures,
} as const satisfies Record<string, Row>

export type FailureCode = keyof typeof FAILURES
export type Params = Readonly<Record<string, string | number>>

/**
 * A part in square brackets is said only where its param has something to say; `{word expected}` is said in the reader's
 * words, and `{rows|row|rows}` is the one for a single row and the other for more.
 */
const fill = (sentence: string, params: Params, language: Language): string =>
  sentence
    .replace(/\[([^\]]*?\{(?:word )?(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) =>
      params[name] === undefined || params[name] === '' ? '' : part,
    )
    .replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, name: string, one: string, many: string) =>
      String(params[name]) === '1' ? one : many,
    )
    .replace(/\{word (\w+)\}/g, (_, name: string) => termIn(language, String(params[name] ?? '')))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/**
 * Where in the project a failure is mended: `at` is the path in it, and whoever has the file adds its name and the line
 * (`atFile`, `atLine`). Over HTTP there is no file, and the path stands alone.
 */
const placeOf = (
  { at, atFile, atLine, path: said }: Params,
  language: Language,
  sentence: string,
): string => {
  if (at === undefined) return ''
  // Not twice, where the sentence itself names the path.
  const named = said === at && sentence.includes('{path}')
  const path = named ? '' : language === 'de' ? `„${at}“: ` : `“${at}”: `
  return atFile === undefined ? path : `${atFile}, ${language === 'de' ? 'Zeile' : 'line'} ${atLine}: ${path}`
}

/** The sentence of a failure in a language. */
export const message = (code: FailureCode, params: Params, language: Language): Message => ({
  code,
  params: { ...params },
  message:
    placeOf(params, language, FAILURES[code][language]) + fill(FAILURES[code][language], params, language),
})
