import { type Language, type Misfit, missingMisfit, schemaMisfit } from '@leinwand/contract'
import { z } from 'zod'
import { failed, type Outcome } from '../outcome.ts'

const LOCALES = { de: z.locales.de().localeError, en: z.locales.en().localeError }

export const misfit = ({ path, expected }: Misfit) => failed('body-invalid', { path, expected })

export const missing = (path: string, language: Language) => misfit(missingMisfit(path, language))

const JSON_EXPECTED = {
  de: 'erwartet wird JSON (content-type: application/json)',
  en: 'JSON is expected (content-type: application/json)',
}

export const notJson = (path: string, language: Language) =>
  misfit({ path, expected: JSON_EXPECTED[language] })

/**
 * Parses what a client sent; a wrong value is answered with its path and in the words that a project file gets. The
 * library's own words are left for what those do not know.
 */
export const parsed = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: string,
  language: Language,
): Outcome<z.output<S>> => {
  const result = schema.safeParse(value, { error: LOCALES[language] })
  if (result.success) return { ok: true, value: result.data }
  return misfit(schemaMisfit(result.error, value, { schema, where, language }))
}
