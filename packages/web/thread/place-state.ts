import type { ThreadPlace } from '@leinwand/contract'
import type { threadWords } from './words.ts'

type Words = (typeof threadWords)['de']

/** How a place stands: a criterion is met or missed, a deployment made or refused, anything else there or not. */
export const placeState = ({ states, met }: Words, { station, state }: ThreadPlace): string =>
  station === 'criterion' && state === 'there' ? met : states[state]
