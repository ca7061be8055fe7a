import { Stack } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../language/language.ts'
import { AssumptionSheet } from '../assumptions/assumption-sheet.tsx'
import { GeneralForm } from './general-form.tsx'
import { PlanItemList } from './item-list.tsx'
import { OfferList } from './offer-list.tsx'
import styles from './plan.module.css'
import { fieldId, usePlanEditor } from './plan-editor.ts'
import { planWords } from './plan-words.ts'

const SECTIONS = ['general', 'offers', 'fixedCosts', 'staff', 'investments', 'loans', 'assumptions'] as const

const form = (section: (typeof SECTIONS)[number]): ReactNode => {
  switch (section) {
    case 'general':
      return <GeneralForm />
    case 'offers':
      return <OfferList />
    case 'assumptions':
      return <AssumptionSheet />
    default:
      return <PlanItemList list={section} />
  }
}

/** Everything that the plan holds, section by section. */
export const PlanPart = () => {
  const words = useWords(planWords)
  const { place } = usePlanEditor()
  useEffect(() => {
    if (place === null) return
    const field =
      document.getElementById(fieldId(place)) ?? document.getElementById(`plan-part-${place.split('.')[0]}`)
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }, [place])
  return (
    <Stack gap="lg">
      <nav aria-label={words.toSection} className={styles.sections}>
        {SECTIONS.map(section => (
          <a key={section} href={`#plan-part-${section}`}>
            {words.sections[section]}
          </a>
        ))}
      </nav>
      {SECTIONS.map(section => (
        <div key={section} id={`plan-part-${section}`} className={styles.anchor}>
          {form(section)}
        </div>
      ))}
    </Stack>
  )
}
