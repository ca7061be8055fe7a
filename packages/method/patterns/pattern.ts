import { z } from 'zod'
import { Block } from '../canvas/block.ts'
import { Offering } from '../canvas/note.ts'
import { CYCLE_ELEMENTS, CycleElement } from '../cycle/element.ts'
import { Offer } from '../finance/plan.ts'

const inBoth = (longest: number) =>
  z.strictObject({ de: z.string().min(1).max(longest), en: z.string().min(1).max(longest) })

const Key = z.string().regex(/^[a-z][a-z-]{0,20}$/)

/** A note that a pattern needs. `key` names it within the pattern, and with the pattern's id it is the note's id. */
export const PatternNote = z.strictObject({
  key: Key,
  block: Block,
  offering: Offering,
  cycle: z.array(CycleElement),
  text: inBoth(120),
})
export type PatternNote = z.infer<typeof PatternNote>

/** A publication or standard that describes the pattern or what it rests on. */
export const Source = z.strictObject({
  by: z.string().min(1),
  title: z.string().min(1),
  year: z.number().int().min(1950).max(2026),
})
export type Source = z.infer<typeof Source>

/**
 * A way to do business that has proven itself elsewhere: the notes it needs, a price model with defaults as an offer
 * without id and name, how that price comes about, an example (firms are invented), and what may go wrong.
 */
export const Pattern = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{2,39}$/),
  kind: z.enum(['data', 'service', 'hybrid']),
  name: inBoth(80),
  idea: inBoth(400),
  notes: z.array(PatternNote).min(4),
  offer: Offer.omit({ id: true, name: true }),
  /** What the price's unit is called, where it is a word and no sign of a unit. */
  unit: inBoth(40).optional(),
  pricing: inBoth(400),
  example: inBoth(600),
  risks: z.array(inBoth(300)).min(2),
  sources: z.array(Source).min(1),
})
export type Pattern = z.infer<typeof Pattern>

/** A pattern as it is written down: defaults of the offer may be left out. */
export type WrittenPattern = z.input<typeof Pattern>

/** A needed note as it is written down: key, block, offering, elements, German, English. */
export const needs = (
  key: string,
  block: Block,
  offering: Offering,
  cycle: CycleElement[],
  de: string,
  en: string,
): PatternNote => ({ key, block, offering, cycle, text: { de, en } })

/** The elements of the cycle that a pattern usually applies, in the order of the cycle. */
export const elementsOf = ({ notes }: Pick<Pattern, 'notes'>): CycleElement[] =>
  CYCLE_ELEMENTS.filter(element => notes.some(({ cycle }) => cycle.includes(element)))
