import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { GENERAL_FIELDS } from './item-fields.ts'
import styles from './plan.module.css'
import { PlanField } from './plan-field.tsx'
import { planWords } from './plan-words.ts'

export const GeneralForm = () => {
  const { sections } = useWords(planWords)
  return (
    <Sheet title={sections.general}>
      <div className={styles.fields}>
        {GENERAL_FIELDS.map(field => (
          <PlanField key={field.key} of="" field={field} scopes={['general']} />
        ))}
      </div>
    </Sheet>
  )
}
