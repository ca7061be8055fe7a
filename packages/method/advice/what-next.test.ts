import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BLOCKS } from '../canvas/block.ts'
import { Note } from '../canvas/note.ts'
import { classify } from '../classification/classify.ts'
import { cycleStates } from '../cycle/cycle-states.ts'
import { CycleRecord } from '../cycle/record.ts'
import { appraise } from '../finance/appraise.ts'
import { Plan } from '../finance/plan.ts'
import { Advice } from './advice.ts'
import { type WhatNextInput, whatNext } from './what-next.ts'

const NOW = '2026-11-22T12:00:00Z'
const note = (id: string, more: Record<string, unknown> = {}): Note =>
  Note.parse({ id, block: 'keyActivities', rank: 0, text: id, ...more })
const full = BLOCKS.map(block => note(block, { block, details: 'x' }))

const verdictOf = (notes: Note[]) => classify({ notes, parties: [], deployments: [], now: NOW })
const next = (notes: Note[], more: Partial<WhatNextInput> = {}) =>
  z.array(Advice).parse(whatNext({ verdict: verdictOf(notes), cycle: [], notes, now: NOW, ...more }))
const codes = (advice: Advice[]) => advice.map(({ code }) => code)

const plan = (assumption: Record<string, unknown>, price: unknown = 'fee'): Plan =>
  Plan.parse({
    start: '2027-01',
    months: 12,
    discountRate: 0.08,
    assumptions: [{ id: 'fee', label: '39 €', unit: '€', low: 1, likely: 39, high: 50, ...assumption }],
    offers: [
      {
        id: 'warn',
        name: 'Warnung',
        offering: 'service',
        price: { model: 'subscription', price },
        unitCost: 1,
        quantity: { initial: price, growth: price },
      },
    ],
  })

test('an empty canvas: what the verdict misses, then every block', () => {
  expect(codes(next([]))).toEqual(['no-element-in-core', 'no-deployment', ...BLOCKS.map(() => 'block-empty')])
})

test('the order: stale, assumptions, figures, verdict, canvas', () => {
  const record = CycleRecord.parse({ element: 'evaluation', at: NOW, inputs: { recipe: 'r0' } })
  const draft = plan({ validUntil: '2026-12-31' })
  const dear = Plan.parse({ ...draft, investments: [{ id: 'i', name: 'i', amount: 1e9 }] })
  const outcome = appraise(dear, { now: NOW })
  const notes = [
    ...full.filter(({ block }) => block !== 'channels'),
    note('Rechenzentrum', { block: 'keyPartners' }),
  ]
  const advice = next(notes, {
    cycle: cycleStates([record], { recipe: 'r1' }),
    plan: dear,
    ...(outcome.ok && { finance: outcome.value }),
  })
  expect(codes(advice)).toEqual([
    'step-stale',
    'assumption-expires',
    'npv-negative',
    'last-year-below-full-cost',
    'credit-line-exceeded',
    'no-element-in-core',
    'no-deployment',
    'block-empty',
    'partner-without-activity',
  ])
  expect(advice[0]).toEqual({
    code: 'step-stale',
    params: { element: 'evaluation', because: 'recipe', at: NOW },
    target: { page: 'circle', id: 'evaluation' },
  })
  expect(advice[1]).toEqual({
    code: 'assumption-expires',
    params: { assumption: 'fee', label: '39 €', figures: 3, validUntil: '2026-12-31', days: 39 },
    target: { page: 'numbers', id: 'fee' },
  })
  expect(advice.at(-1)).toEqual({
    code: 'partner-without-activity',
    params: { note: 'Rechenzentrum' },
    target: { page: 'canvas', id: 'Rechenzentrum' },
  })
})

describe('assumptions', () => {
  const on = (assumption: Record<string, unknown>, price?: unknown) =>
    codes(next(full, { plan: plan(assumption, price) })).filter(code => code.startsWith('assumption'))
  test.each([
    ['2027-01-21', ['assumption-expires']],
    ['2027-01-22', []],
    ['2026-11-22', ['assumption-expires']],
    ['2026-11-21', ['assumption-expired']],
  ])('valid until %s: %j', (validUntil, expected) => expect(on({ validUntil })).toEqual(expected))
  test('refuted', () => expect(on({ state: 'refuted' })).toEqual(['assumption-refuted']))
  test('not in use', () => expect(on({ state: 'refuted' }, 39)).toEqual([]))
})

test('what the verdict misses is named and leads to where it is done', () => {
  const applied = note('vorhersagen', { cycle: ['modeling'], text: 'Ausfall vorhersagen' })
  const claimed = next([...full, applied]).find(({ code }) => code === 'evidence-only-claimed')
  expect(claimed).toEqual({
    code: 'evidence-only-claimed',
    params: { rule: 'D3', note: 'Ausfall vorhersagen' },
    target: { page: 'canvas', id: 'vorhersagen' },
  })
  const missing = next([...full, applied]).find(({ code }) => code === 'no-deployment')
  expect(missing?.target).toEqual({ page: 'circle', id: 'deployment' })
})

test('a partner with an element, a binding or details has a part', () => {
  const partner = (id: string, more: Record<string, unknown>) => note(id, { block: 'keyPartners', ...more })
  const notes = [
    ...full,
    partner('a', { cycle: ['automatedAcquisition'] }),
    partner('b', { bindings: [{ to: 'source', id: 's' }] }),
    partner('c', { details: 'Lieferung, Einbau' }),
  ]
  expect(codes(next(notes))).not.toContain('partner-without-activity')
})
