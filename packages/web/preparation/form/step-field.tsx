import { Checkbox } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import { BranchInput } from './branch-input.tsx'
import { CasesInput } from './cases-input.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { ColumnInput } from './column-input.tsx'
import { ExpressionInput } from './expression-input.tsx'
import type { Field } from './field.ts'
import { fieldId, useForm } from './form-context.ts'
import { formWords, hintOf, labelOf } from './form-words.ts'
import { ListInput } from './list-input.tsx'
import { NumberInput } from './number-input.tsx'
import { RecordInput } from './record-input.tsx'
import { SharesInput } from './shares-input.tsx'
import { TextValueInput } from './text-value-input.tsx'
import { type Path, valueAt } from './value-at.ts'
import { ValueInput } from './value-input.tsx'
import { VariantInput } from './variant-input.tsx'
import { WordsInput } from './words-input.tsx'

export type FieldProps<F extends Field = Field> = {
  field: F
  /** Where the field's value stands in the step. */
  path: Path
  /** Where a label of its own is looked for, narrowest first. */
  scopes: readonly string[]
  /** In a table the head of the column names the field. */
  bare?: boolean
}

/** A page of a step shows its fields; each in the form that its kind asks for. */
export const StepField = ({ field, path, scopes, bare = false }: FieldProps) => {
  const words = useWords(formWords)
  const { draft, set, id: form } = useForm()
  const id = fieldId(form, path)
  const label = labelOf(words, field.key, ...scopes)
  const hint = bare ? undefined : hintOf(words, field.key, ...scopes)
  const value = valueAt(draft, path)
  const common = { id, label, hint, bare }
  switch (field.as) {
    case 'column':
    case 'columns':
      return <ColumnInput {...common} field={field} value={value} onChange={next => set(path, next)} />
    case 'text':
      return <TextValueInput {...common} field={field} value={value} onChange={next => set(path, next)} />
    case 'number':
      return <NumberInput {...common} field={field} value={value} onChange={next => set(path, next)} />
    case 'choice':
      return (
        <ChoiceInput
          {...common}
          field={field}
          scopes={scopes}
          value={value}
          onChange={next => set(path, next)}
        />
      )
    case 'flag':
      return (
        <Checkbox
          id={id}
          size="xs"
          label={label}
          {...(hint ? { description: hint } : {})}
          checked={value === true}
          onChange={event => set(path, event.currentTarget.checked)}
        />
      )
    case 'expression':
      return (
        <ExpressionInput
          {...common}
          field={field}
          value={typeof value === 'string' ? value : ''}
          onChange={(next, typing) => set(path, next, typing)}
        />
      )
    case 'words':
      return <WordsInput {...common} field={field} value={value} onChange={next => set(path, next)} />
    case 'value':
      return <ValueInput {...common} value={value} onChange={next => set(path, next)} />
    case 'shares':
      return <SharesInput {...common} value={value} onChange={next => set(path, next)} />
    case 'list':
      return <ListInput field={field} path={path} scopes={scopes} label={label} hint={hint} />
    case 'record':
      return <RecordInput field={field} path={path} scopes={scopes} label={label} hint={hint} />
    case 'cases':
      return <CasesInput field={field} path={path.slice(0, -1)} scopes={scopes} label={label} hint={hint} />
    case 'variant':
      return <VariantInput field={field} path={path} scopes={scopes} label={label} hint={hint} />
    case 'object':
      return field.of.map(inner => (
        <StepField
          key={inner.key}
          field={inner}
          path={[...path, inner.key]}
          scopes={[`${scopes[0]}.${field.key}`, ...scopes]}
        />
      ))
    case 'branch':
      return <BranchInput path={path} label={label} hint={hint} />
  }
}
