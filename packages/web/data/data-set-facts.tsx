import { useWords } from '../language/language.ts'
import styles from './data-sets-part.module.css'
import { dataWords } from './words.ts'

export type Fact = readonly [label: string, value: string]

/** So much of an id tells two data sets apart. */
export const shortId = (id: string): string => id.slice(0, 12)

/** What is known of a data set, and by which name it is known. */
export const DataSetFacts = ({ facts, id }: { facts: readonly Fact[]; id: string }) => {
  const words = useWords(dataWords)
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{words.id}</dt>
        <dd>
          <code title={id}>{shortId(id)}</code>
        </dd>
      </div>
    </dl>
  )
}
