import type { DocumentFormat } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'

/** The name a document is saved under: project, variant where it is not the main one, day. */
export const documentName = (
  project: string,
  { variant, at, to }: { variant: string; at: string; to: DocumentFormat },
): string =>
  [project, ...(variant === MAIN_VARIANT ? [] : [variant]), at.slice(0, 10)].join('-').concat(`.${to}`)
