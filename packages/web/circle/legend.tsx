import { CycleState } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './state-mark.module.css'
import { StateMark } from './state-mark.tsx'

export const CircleLegend = () => {
  const { states } = useWords(glossary)
  return (
    <ul className={styles.legend}>
      {CycleState.options.map(state => (
        <li key={state}>
          <StateMark state={state} label={states[state]} />
        </li>
      ))}
    </ul>
  )
}
