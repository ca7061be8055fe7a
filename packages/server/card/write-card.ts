import { readFile } from 'node:fs/promises'
import { EvaluationReport, type Language, type RunResult } from '@leinwand/contract'
import { done, failed, type Outcome } from '../outcome.ts'
import { openAnyBundle } from '../train/open-bundle.ts'
import { readPart } from '../train/read-part.ts'
import { cardOf } from './card-of.ts'
import { cardPage } from './card-page.ts'
import { ToldGate } from './told-gate.ts'
import { ToldTraining } from './told-training.ts'

/** The card of a bundle as the bytes of a page or a PDF. Fails as `openAnyBundle` does. */
export const writeCard = async (
  file: string,
  {
    to,
    language,
    standing,
  }: {
    to: 'pdf' | 'html'
    language: Language
    /** Gate and KPIs as they stand, where somebody decided about them or measured since the file was made. */
    standing?: { gate: RunResult['gate']; goals: RunResult['kpis'] }
  },
): Promise<Outcome<Uint8Array>> => {
  const bundle = await openAnyBundle(file)
  if (!bundle.ok) return bundle
  const { parts } = bundle.value
  const report = readPart(parts.report, EvaluationReport)
  if (report === undefined) return failed('bundle-altered', { bundle: file, file: 'report.json' })
  const training = readPart(parts.training, ToldTraining)
  if (training === undefined) return failed('bundle-altered', { bundle: file, file: 'training.json' })
  const told = readPart(parts.gate, ToldGate)
  if (told === undefined) return failed('bundle-altered', { bundle: file, file: 'gate.json' })
  const gate = told && standing ? { ...told, ...standing } : told
  const bytes = await readFile(file)
  const card = cardOf({ bundle: bundle.value, bytes, report, training, gate }, language)
  if (to === 'html') return done(new TextEncoder().encode(cardPage(card)))
  const { writeCardPdf } = await import('@leinwand/adapters/pdf')
  return done(await writeCardPdf(card))
}
