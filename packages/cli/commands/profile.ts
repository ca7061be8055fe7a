import type { Language } from '@leinwand/contract'
import type { ProfiledFile } from '@leinwand/server/understand'
import { figuresIn } from '../account/figures.ts'
import { profileAccount } from '../account/profile-account.ts'
import { complain, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { writeWhole } from '../write-whole.ts'

export type ProfileOptions = { json: boolean; target?: string; time?: string; group?: string; html?: string }

/** The document of the command line: what a script asks for first, then all the rest. */
const documentOf = ({ profile, import: read, warnings, seconds }: ProfiledFile, language: Language) => {
  const {
    rows,
    columns,
    alerts,
    source,
    duplicateRows,
    rejectedRows,
    dataSet: _,
    seconds: __,
    ...rest
  } = profile
  return {
    format: 'leinwand-profile',
    version: 1,
    file: source,
    rows,
    import: read,
    warnings: warnings.map(warning => sentence(warning, language)),
    columns: columns.map(({ name, unit, type, missing, distinct, distinctIsExact, ...column }) => ({
      name,
      unit,
      type,
      missing,
      distinct,
      distinctIsExact,
      ...column,
    })),
    alerts,
    seconds,
    duplicateRows,
    rejectedRows,
    ...rest,
  }
}

/** Says what is in a file. */
export const profile = async (file: string, options: ProfileOptions, language: Language): Promise<number> => {
  const { json, html, target, time, group } = options
  const interrupted = interruption()
  try {
    const { profileFile, profilePage } = await import('@leinwand/server/understand')
    const question = {
      ...(target === undefined ? {} : { target }),
      ...(time === undefined ? {} : { time }),
      ...(group === undefined ? {} : { group }),
    }
    const found = await profileFile(file, question, { now: Date.now(), signal: interrupted.signal })
    if (!found.ok) return complain([found.failure], language, json)
    if (html !== undefined) {
      const written = await writeWhole(html, profilePage(found.value.profile, language))
      if (!written.ok) return complain([written.failure], language, json)
    }
    const text = json
      ? `${JSON.stringify(documentOf(found.value, language), null, 2)}\n`
      : profileAccount(found.value, { language, figures: figuresIn(language), html })
    process.stdout.write(text)
    return 0
  } finally {
    interrupted.end()
  }
}
