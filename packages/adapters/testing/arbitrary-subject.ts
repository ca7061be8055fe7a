import type { Subject } from '@leinwand/flow/publish'
import { appraise, BLOCKS, COLOURS, CYCLE_ELEMENTS, classify, newNote, type Plan } from '@leinwand/method'
import fc from 'fast-check'

const AT = '2026-11-22T10:00:00.000Z'

/** What people paste, and what somebody tries: markup, control characters, emojis, both directions, no place to break. */
const EVIL = [
  '<script>alert("1")</script> & <b>',
  ']]>&#x0;<![CDATA[',
  "=cmd|' /C calc'!A0",
  '-1+1',
  '@SUM(A1)',
  '+49 711 123',
  'a\u0000b\u0008c\u001bd\ufffe\uffff',
  'unpaired \ud83d surrogate',
  '👩‍👩‍👧‍👦 😀 🇩🇪',
  'שלום עולם',
  'مرحبا بالعالم 123',
  '漢字とかな',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverwaltungsvorschriftensammlungsregisterbandeinleitungsseite',
  'Größe: 1.150 € je Maschine',
  '{=1+1}\t\ntab and line',
  '"quoted" \'text\' %s {{y}}',
]

const text = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
)

const note = fc
  .record({
    id: fc.uuid(),
    block: fc.constantFrom(...BLOCKS),
    rank: fc.integer({ min: 0, max: 9 }),
    text,
    details: fc.oneof(fc.constant(''), text),
    owner: fc.oneof(fc.constant(''), text),
    status: fc.constantFrom('existing' as const, 'planned' as const, 'missing' as const),
    offering: fc.constantFrom('hardware' as const, 'service' as const, 'both' as const),
    colour: fc.constantFrom(...COLOURS),
    cycle: fc.uniqueArray(fc.constantFrom(...CYCLE_ELEMENTS)),
  })
  .map(newNote)

/** A plan that has nothing in it yet. */
export const emptyPlan: Plan = {
  start: '2026-10',
  months: 36,
  discountRate: 0.08,
  creditLine: 0,
  openingBalance: 0,
  vatRate: 0.19,
  taxRate: 0.3,
  assumptions: [],
  offers: [],
  fixedCosts: [],
  staff: [],
  investments: [],
  loans: [],
}

/** A subject with its verdict and its numbers, as the server would make it. */
export const subjectOf = (given: Partial<Subject>): Subject => {
  const notes = given.notes ?? []
  const plan = given.plan ?? emptyPlan
  const finance = appraise(plan, { now: AT })
  return {
    language: 'de',
    at: AT,
    name: 'Fräsmaschine',
    provider: 'Muster GmbH',
    description: '',
    variant: null,
    legend: {},
    parties: [],
    verdict: classify({ notes, parties: [], deployments: [], offers: plan.offers, now: AT }),
    finance: finance.ok ? finance.value : null,
    next: [],
    findings: [],
    ...given,
    notes,
    plan,
  }
}

/** Random canvases of up to 120 notes with whatever text there may be. */
export const arbitrarySubject: fc.Arbitrary<Subject> = fc
  .record({
    language: fc.constantFrom('de' as const, 'en' as const),
    name: text,
    provider: text,
    variant: fc.oneof(fc.constant(null), text),
    notes: fc.array(note, { maxLength: 120 }),
    legend: fc.dictionary(fc.constantFrom(...COLOURS), text),
    findings: fc.array(text, { maxLength: 5 }),
  })
  .map(subjectOf)
