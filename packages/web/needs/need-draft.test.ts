import { expect, test } from 'vitest'
import { columnKey, draftOfNeed, needOf } from './need-draft.ts'

const column = {
  source: 'data',
  column: 'Torque [Nm]',
  unit: 'Nm',
  rows: 10,
  missing: 0,
  intervalSeconds: null,
}

test('what is read from a form is what was put into it', () => {
  const need = {
    id: 'n',
    kpi: 'downtime',
    quantity: 'Torque',
    unit: 'Nm',
    everySeconds: 0.5,
    from: { source: 'data', column: 'Torque [Nm]' },
  }
  expect(needOf(draftOfNeed(need, ''), 'n', [column])).toEqual(need)
})

test('empty fields are left out, and a column that is gone is proposed anew', () => {
  const draft = { ...draftOfNeed(undefined, 'downtime'), quantity: ' Torque ', from: columnKey(column) }
  expect(needOf(draft, 'n', [])).toEqual({ id: 'n', kpi: 'downtime', quantity: 'Torque' })
})
