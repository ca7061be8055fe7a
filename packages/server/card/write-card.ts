import { readFile } from 'node:fs/promises'
import { EvaluationReport, type Language } from '@leinwand/contract'
import type { z } from 'zod'
import { done, failed, type Outcome } from '../outcome.ts'
import { openBundle } from '../train/open-bundle.ts'
import { cardOf } from './card-of.ts'
import { cardPage } from './card-page.ts'
import { ToldTraining } from './told-training.ts'

/** `undefined` for a part that is there and cannot be read. */
const partOf = <T>(text: string | undefined, schema: z.ZodType<T>): T | null | undefined => {
  if (text === undefined) return null
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The card of a bundle as the bytes of a page or a PDF. Fails as `openBundle` does. */
export const writeCard = async (
  file: string,
  { to, language }: { to: 'pdf' | 'html'; language: Language },
): Promise<Outcome<Uint8Array>> => {
  const bundle = await openBundle(file)
  if (!bundle.ok) return bundle
  const { parts } = bundle.value
  const report = partOf(parts.report, EvaluationReport)
  if (report === undefined) return failed('bundle-altered', { bundle: file, file: 'report.json' })
  const training = partOf(parts.training, ToldTraining)
  if (training === undefined) return failed('bundle-altered', { bundle: file, file: 'training.json' })
  const card = cardOf({ bundle: bundle.value, bytes: await readFile(file), report, training }, language)
  if (to === 'html') return done(new TextEncoder().encode(cardPage(card)))
  const { writeCardPdf } = await import('@leinwand/adapters/pdf')
  return done(await writeCardPdf(card))
}
