import type { Source } from '@leinwand/contract'
import { Given } from '@leinwand/contract'
import { type Recipe, recipeSources } from '@leinwand/recipe'

type ImportStep = Extract<Recipe['steps'][number], { step: 'import' }>

/** The import step that a recipe reads a source by, where it says so. */
export const importStepFor = (recipe: Recipe, source: string): ImportStep | undefined => {
  const first = recipeSources(recipe).get(source)?.[0]
  return first?.step === 'import' ? first : undefined
}

/** A file called Latin-1 is mostly Windows-1252. */
const ENCODING = { 'utf-8': 'utf-8', 'utf-16': 'utf-16le', 'latin-1': 'windows-1252' } as const

/** What the project itself says of how a source's file is read. */
export const settingsOfSource = ({ from }: Pick<Source, 'from'>): Given => {
  if (from.kind === 'folder') return from.import ?? {}
  if (from.kind !== 'file') return {}
  const { delimiter, encoding } = from
  return Given.parse({
    ...(delimiter !== undefined && { delimiter }),
    ...(encoding !== undefined && { encoding: ENCODING[encoding] }),
    ...from.import,
  })
}
