import type { Detection } from '@leinwand/recipe'
import { done, failed, type Outcome } from '../outcome.ts'

const SAYS_WHEN: readonly string[] = ['timestamp', 'date', 'number', 'integer']

/** What rows are ordered by says when: an instant, a day, or a number that counts on. Fails with `train-not-a-time`. */
export const checkTime = ({ columns }: Detection, time: string | undefined): Outcome<null> => {
  const found = columns.find(({ name }) => name === time)
  return found === undefined || SAYS_WHEN.includes(found.as)
    ? done(null)
    : failed('train-not-a-time', { column: found.name, found: found.as })
}
