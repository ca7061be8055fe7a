import { NativeSelect } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import type { VariantField } from './field.ts'
import { fieldId, useForm } from './form-context.ts'
import { choiceOf, formWords } from './form-words.ts'
import { StepField } from './step-field.tsx'
import { type Path, valueAt } from './value-at.ts'

type Props = {
  field: VariantField
  path: Path
  scopes: readonly string[]
  label: string
  hint: string | undefined
}

const isOf = (value: unknown, option: unknown): boolean =>
  typeof option === 'object' && option !== null
    ? typeof value === 'object' && value !== null && Object.keys(option).every(key => key in value)
    : value === option

/** A value that is one of some words, or an object with fields of its own. */
export const VariantInput = ({ field, path, scopes, label, hint }: Props) => {
  const words = useWords(formWords)
  const { draft, set, id } = useForm()
  const value = valueAt(draft, path)
  const chosen = field.options.find(option => isOf(value, option.value))
  return (
    <>
      <NativeSelect
        id={fieldId(id, path)}
        size="xs"
        label={label}
        {...(hint ? { description: hint } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={field.options.map(each => ({
          value: each.id,
          label: choiceOf(words, field.key, each.id, ...scopes),
        }))}
        value={chosen?.id ?? ''}
        onChange={event =>
          set(path, field.options.find(each => each.id === event.currentTarget.value)?.value)
        }
      />
      {chosen?.fields?.map(inner => (
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
