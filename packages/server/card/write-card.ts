import { readFile } from 'node:fs/promises'
import { EvaluationReport, type Language } from '@leinwand/contract'
import { done, failed, type Outcome } from '../outcome.ts'
import { openAnyBundle } from '../train/open-bundle.ts'
import { readPart } from '../train/read-part.ts'
import { cardOf } from './card-of.ts'
import { cardPage } from './card-page.ts'
import { ToldTraining } from './told-training.ts'

/** The card of a bundle as the bytes of a page or a PDF. Fails as `openAnyBundle` does. */
export const writeCard = async (
  file: string,
  { to, language }: { to: 'pdf' | 'html'; language: Language },
): Promise<Outcome<Uint8Array>> => {
  const bundle = await openAnyBundle(file)
  if (!bundle.ok) return bundle
  const { parts } = bundle.value
  const report = readPart(parts.report, EvaluationReport)
  if (report === undefined) return failed('bundle-altered', { bundle: file, file: 'report.json' })
  const training = readPart(parts.training, ToldTraining)
  if (training === undefined) return failed('bundle-altered', { bundle: file, file: 'training.json' })
  const card = cardOf({ bundle: bundle.value, bytes: await readFile(file), report, training }, language)
  if (to === 'html') return done(new TextEncoder().encode(cardPage(card)))
  const { writeCardPdf } = await import('@leinwand/adapters/pdf')
  return done(await writeCardPdf(card))
}
