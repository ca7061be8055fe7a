import { TypedNumber } from '../../numbers/plan/typed-number.tsx'
import type { NumberField } from './field.ts'

type Props = {
  id: string
  label: string
  hint: string | undefined
  bare?: boolean
  field: NumberField
  value: unknown
  onChange: (value: unknown) => void
}

/** A number of a step, typed in the reader's notation; a share is written as percent. */
export const NumberInput = ({ id, label, hint, bare = false, field, value, onChange }: Props) => (
  <TypedNumber
    id={id}
    label={field.unit === 'seconds' ? `${label} (s)` : label}
    bare={bare}
    hint={hint}
    field={{
      unit: field.unit === 'percent' ? 'share' : 'number',
      ...(field.min === undefined ? {} : { min: field.min }),
      ...(field.max === undefined ? {} : { max: field.max }),
      ...(field.whole ? { whole: true } : {}),
      ...(field.optional ? { optional: true } : {}),
    }}
    value={typeof value === 'number' ? value : undefined}
    onChange={onChange}
  />
)
