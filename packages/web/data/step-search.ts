import { type SectionId, sectionId } from './section-id.ts'

/** What the address of a step says: which part of data understanding, of which data set, with which question to it. */
export type StepSearch = {
  part?: SectionId | undefined
  /** A column that is looked at more closely. */
  column?: string | undefined
  set?: string | undefined
  /** Empty: none, although one would be proposed. */
  target?: string | undefined
  time?: string | undefined
  group?: string | undefined
}

const NAMES = ['column', 'set', 'target', 'time', 'group'] as const

// A column that is called 7 arrives as a number.
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

export const stepSearch = (search: Record<string, unknown>): StepSearch => ({
  part: sectionId(search.part),
  ...Object.fromEntries(NAMES.map(name => [name, text(search[name])])),
})
