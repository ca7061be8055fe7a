import type { Language } from '@leinwand/contract'
import { complain } from '../failing.ts'
import { writeWhole } from '../write-whole.ts'

export type CardOptions = { to: 'pdf' | 'html'; out: string; language?: Language }

/** Writes what is known of the model in a bundle as a document. */
export const card = async (
  bundle: string,
  { to, out, language: wanted }: CardOptions,
  language: Language,
): Promise<number> => {
  if (!out.toLowerCase().endsWith(`.${to}`))
    return complain(
      [{ code: 'cli-out-ending', params: { file: out, format: to, ending: `.${to}` } }],
      language,
    )
  const { writeCard } = await import('@leinwand/server/card')
  const made = await writeCard(bundle, { to, language: wanted ?? language })
  if (!made.ok) return complain([made.failure], language)
  const written = await writeWhole(out, made.value)
  if (!written.ok) return complain([written.failure], language)
  process.stdout.write(`${out}\n`)
  return 0
}
