import { useWords } from '../../language/language.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { formWords } from './form-words.ts'
import { StepField } from './step-field.tsx'
import { formOf } from './step-forms.ts'
import type { Path } from './value-at.ts'

/** The fields of a step's page. */
export const StepFields = ({ step, path }: { step: string; path: Path }) => {
  const words = useWords(formWords)
  const { id } = useForm()
  const fields = formOf(step)?.fields ?? []
  return (
    <div className={styles.form} data-form={id}>
      {fields.map(field => (
        <StepField
          key={`${field.as}-${field.key}`}
          field={field}
          path={[...path, field.key]}
          scopes={[step]}
        />
      ))}
      {fields.length === 0 ? <p>{words.nothingToSet}</p> : null}
    </div>
  )
}
