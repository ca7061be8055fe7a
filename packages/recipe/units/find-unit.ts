import { nearest } from '../nearest.ts'
import type { Unit } from './unit.ts'
import { UNITS } from './units.ts'

/** Brackets around a unit, spaces within it, and the two signs for micro make no difference. */
const plainly = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/^\[(.*)\]$|^\((.*)\)$/, (_, square?: string, round?: string) => square ?? round ?? '')
    .replace(/^in /, '')
    .replaceAll('μ', 'µ')
    .replace(/\s+/g, '')

/** A phase, and no acidity. */
const OTHERWISE = new Set(['ph'])

const byName = new Map<string, Unit>()
const byFoldedName = new Map<string, Unit | null>()
for (const unit of UNITS)
  for (const name of [unit.name, ...unit.aliases].map(plainly)) {
    if (!byName.has(name)) byName.set(name, unit)
    const folded = name.toLowerCase()
    if (OTHERWISE.has(folded)) continue
    const other = byFoldedName.get(folded)
    // mW and MW differ by their case alone: then it must be right.
    byFoldedName.set(folded, other === undefined || other === unit ? unit : null)
  }

/** The unit that a text means, or undefined: `U/min`, `1/min` and `rpm` are one; `KG` is `kg`, but `mw` is neither. */
export const findUnit = (text: string): Unit | undefined => {
  const name = plainly(text)
  return byName.get(name) ?? byFoldedName.get(name.toLowerCase()) ?? undefined
}

/** The name that was probably meant, or ''. */
export const nearestUnit = (text: string): string =>
  nearest(
    text,
    UNITS.map(({ name }) => name),
  )
