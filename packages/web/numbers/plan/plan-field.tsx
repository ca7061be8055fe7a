import type { Figure } from '@leinwand/method'
import { useWords } from '../../language/language.ts'
import { ChoiceField, LevelField, OfferField } from './choice-field.tsx'
import type { Field } from './field.ts'
import { choicesOf, fieldWords, hintOf, labelOf } from './field-words.ts'
import { FigureInput } from './figure-input.tsx'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { valueAt } from './plan-path.ts'
import { TextField } from './text-field.tsx'
import { TypedNumber } from './typed-number.tsx'

type Props = {
  /** The item that the field is of, such as `fixedCosts.0`; empty for the plan itself. */
  of: string
  field: Field
  /** Where a label of its own is looked for, narrowest first. */
  scopes: readonly string[]
  /** Names the item where the field is spoken of outside of its form. */
  item?: string
}

/** One field of the plan, in the form that its kind asks for. */
export const PlanField = ({ of, field, scopes, item }: Props) => {
  const words = useWords(fieldWords)
  const { plan } = usePlanEditor()
  const path = of === '' ? field.key : `${of}.${field.key}`
  const { wrong, set } = useSetAt(path)
  const label = labelOf(words, field.key, ...scopes)
  const hint = hintOf(words, field.key, ...scopes)
  switch (field.as) {
    case 'text':
      return <TextField path={path} label={label} hint={hint} maxLength={field.maxLength} />
    case 'choice': {
      const choices = choicesOf(words, field.key)
      const options = field.options.map(value => ({ value, label: choices[value] ?? value }))
      return field.key === 'level' ? (
        <LevelField of={of} path={path} label={label} hint={hint} options={options} />
      ) : (
        <ChoiceField path={path} label={label} hint={hint} options={options} />
      )
    }
    case 'offer':
      return <OfferField of={of} path={path} label={label} />
    case 'figure':
      return (
        <FigureInput
          path={path}
          label={label}
          {...(item ? { longLabel: `${item}: ${label}` } : {})}
          hint={hint}
          field={field}
          figure={valueAt(plan, path) as Figure | undefined}
        />
      )
    case 'number':
      return (
        <TypedNumber
          id={fieldId(path)}
          label={label}
          hint={hint}
          field={field}
          value={valueAt(plan, path) as number | undefined}
          wrong={wrong}
          onChange={set}
        />
      )
  }
}
