import type { Language } from '@leinwand/contract'
import { comparisonAccount } from '../account/comparison-account.ts'
import { figuresIn } from '../account/figures.ts'
import { complain } from '../failing.ts'
import { interruption } from '../interruption.ts'

/** Says how much two files differ. */
export const compare = async (
  first: string,
  second: string,
  { json }: { json: boolean },
  language: Language,
): Promise<number> => {
  const interrupted = interruption()
  try {
    const { compareFiles } = await import('@leinwand/server/understand')
    const compared = await compareFiles(first, second, { now: Date.now(), signal: interrupted.signal })
    if (!compared.ok) return complain([compared.failure], language, json)
    const document = { format: 'leinwand-comparison', version: 1, first, second, ...compared.value }
    const text = json
      ? `${JSON.stringify(document, null, 2)}\n`
      : comparisonAccount(compared.value, { language, figures: figuresIn(language) })
    process.stdout.write(text)
    return 0
  } finally {
    interrupted.end()
  }
}
