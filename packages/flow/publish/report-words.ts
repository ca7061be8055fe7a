import type { Advice, BlackFigures, MissingLink } from '@leinwand/method'
import { REPORT_IN_GERMAN } from './report-words-de.ts'
import { REPORT_IN_ENGLISH } from './report-words-en.ts'

type Reason = BlackFigures['reasons'][number]['code']
type Said = Readonly<Record<string, string>>
type Sentences<C extends string> = Record<C, (said: Said) => string>

/** What the report says beside the project's own words. */
export type ReportWords = {
  readonly verdict: (kind: string) => string
  readonly grade: (kind: string, grade: string) => string
  readonly holds: string
  readonly fails: string
  readonly stale: string
  readonly missing: string
  readonly nothingMissing: string
  readonly missingTexts: Record<MissingLink['code'], string>
  readonly numbers: string
  readonly noNumbers: string
  readonly reasons: Sentences<Reason>
  readonly green: string
  readonly never: string
  readonly months: (count: string) => string
  readonly inMonth: (month: string) => string
  readonly machines: (count: string) => string
  readonly atRate: (rate: string) => string
  readonly notUnique: string
  readonly figures: Record<
    | 'npv'
    | 'irr'
    | 'annuity'
    | 'paybackDynamic'
    | 'paybackStatic'
    | 'breakEven'
    | 'lowestBalance'
    | 'fundingNeed'
    | 'perMachineMonth',
    string
  >
  readonly figureHead: readonly string[]
  readonly margins: string
  readonly level: string
  readonly sides: readonly [hardware: string, service: string, total: string]
  readonly rows: Record<'revenue' | 'db1' | 'db2' | 'db3' | 'operatingResult', string>
  readonly offers: string
  readonly offerHead: readonly string[]
  readonly tornado: string
  readonly tornadoHead: readonly string[]
  readonly liquidity: string
  readonly receipts: string
  readonly payments: string
  readonly balance: string
  readonly creditLine: string
  readonly discounted: string
  readonly assumptions: string
  readonly assumptionHead: readonly string[]
  readonly questions: string
  readonly noQuestions: string
  readonly next: string
  readonly findings: string
  readonly openNotes: string
  readonly openAssumptions: string
  readonly advice: Partial<Sentences<Advice['code']>>
  readonly quoted: (text: string) => string
  readonly canvas: string
  readonly furtherNotes: string
  readonly page: string
  readonly notes: string
  readonly legend: string
  readonly contents: string
}

/** The words of the report in both languages. */
export const REPORT_WORDS: Readonly<Record<'de' | 'en', ReportWords>> = {
  de: REPORT_IN_GERMAN,
  en: REPORT_IN_ENGLISH,
}
