import type { Explanation, SettledFormula } from '@leinwand/method'
import { Badge, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { usePlanEditor } from '../plan/plan-editor.ts'
import styles from './formula.module.css'
import { formulaText } from './formula-text.ts'
import { leadsTo, type Naming, sameLeaf, termName, termValue, unitText } from './term-writer.ts'
import { textbookOf } from './words.ts'

type Place = { id: string; month?: number }
type Props = { explanation: Explanation; naming: Naming; follow: (place: Place) => void }

const TermList = ({ explanation: { terms, month }, naming, follow }: Props) => (
  <ul className={styles.terms}>
    {terms
      .filter(({ leaf }) => leaf.op !== 'number' && leaf.op !== 'none')
      .map(term => {
        const name = termName(term, month, naming)
        const value = termValue(term, naming)
        const place = leadsTo(term)
        const row = (
          <>
            <span>{name}</span>
            <strong>{value}</strong>
          </>
        )
        return (
          <li key={JSON.stringify(term.leaf)}>
            {place ? (
              <UnstyledButton title={naming.words.follow} onClick={() => follow(place)}>
                {row}
                <IconChevronRight size={14} aria-hidden />
              </UnstyledButton>
            ) : (
              <div>{row}</div>
            )}
          </li>
        )
      })}
  </ul>
)

const Grounds = ({ explanation: { assumptions }, naming: { words, format } }: Omit<Props, 'follow'>) => {
  const { showAssumption } = usePlanEditor()
  if (assumptions.length === 0) return <Text c="dimmed">{words.restsOnNone}</Text>
  return (
    <ul className={styles.terms}>
      {assumptions.map(({ id, label, value, unit, doubt }) => (
        <li key={id}>
          <UnstyledButton title={words.openAssumption} onClick={() => showAssumption(id)}>
            <span>
              {label}{' '}
              {doubt ? (
                <Badge size="sm" variant="light" color="orange" c="var(--warn)">
                  {words[doubt]}
                </Badge>
              ) : null}
            </span>
            <strong>
              {format.typed(value)} {unit}
            </strong>
            <IconChevronRight size={14} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

/** How a figure comes about: in words, with its numbers, term by term, and what it rests on in the end. */
export const Explained = ({ explanation, naming, follow }: Props) => {
  const { words } = naming
  const { id, formula, terms, month, unit, value } = explanation
  const textbook = textbookOf(id, words)
  const find = (leaf: SettledFormula) => terms.find(term => sameLeaf(term.leaf, leaf))
  const written = (numbers: boolean) =>
    formulaText(
      formula,
      leaf => {
        const term = find(leaf) ?? { leaf, value: null }
        return numbers || leaf.op === 'number' ? termValue(term, naming) : termName(term, month, naming)
      },
      words,
    )
  return (
    <>
      <p className={styles.value}>{unitText(value, unit, naming)}</p>
      {textbook ? <p className={styles.textbook}>{textbook}</p> : null}
      <h3>{words.formula}</h3>
      <p className={styles.written}>= {written(false)}</p>
      <h3>{words.withNumbers}</h3>
      <p className={styles.written}>= {written(true)}</p>
      <h3>{words.terms}</h3>
      <TermList explanation={explanation} naming={naming} follow={follow} />
      <h3>{words.restsOn}</h3>
      <Grounds explanation={explanation} naming={naming} />
    </>
  )
}
