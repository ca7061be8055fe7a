import { NativeSelect } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import { caseOf, inCase } from './cases.ts'
import type { CasesField } from './field.ts'
import { fieldId, useForm } from './form-context.ts'
import { choiceOf, formWords } from './form-words.ts'
import { StepField } from './step-field.tsx'
import { type Path, valueAt } from './value-at.ts'

type Props = {
  field: CasesField
  /** Where the object stands that has one of several forms. */
  path: Path
  scopes: readonly string[]
  label: string
  hint: string | undefined
}

/** Which of several forms, and then its fields. */
export const CasesInput = ({ field, path, scopes, label, hint }: Props) => {
  const words = useWords(formWords)
  const { draft, set, id } = useForm()
  const value = (valueAt(draft, path) ?? {}) as Record<string, unknown>
  const chosen = caseOf(field, value)
  return (
    <>
      <NativeSelect
        id={fieldId(id, [...path, field.key])}
        size="xs"
        label={label}
        {...(hint ? { description: hint } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={field.options.map(each => ({
          value: each.id,
          label: choiceOf(words, field.key, each.id, ...scopes),
        }))}
        value={chosen?.id ?? ''}
        onChange={event => set(path, inCase(field, value, event.currentTarget.value))}
      />
      {chosen?.fields.map(inner => (
        <StepField
          key={`${chosen.id}-${inner.key}`}
          field={inner}
          path={[...path, inner.key]}
          scopes={[`${scopes[0]}.${chosen.id}`, ...scopes]}
        />
      ))}
    </>
  )
}
