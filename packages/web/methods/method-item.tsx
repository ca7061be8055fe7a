import type { StoredProject } from '@leinwand/contract'
import type { AdvisedMethod } from '@leinwand/method'
import { Button } from '@mantine/core'
import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react'
import { useLanguage, useWords } from '../language/language.ts'
import styles from './methods.module.css'
import { isLearner, learnerOf, type useLearner } from './use-learner.ts'
import { methodWords } from './words.ts'

const MARKS = { fits: IconCheck, open: IconQuestionMark, not: IconMinus } as const

type Props = { project: StoredProject; advised: AdvisedMethod; change: ReturnType<typeof useLearner> }

/** A method as a card: what for, whether it fits and why, and the rest of the recipe to open. */
export const MethodItem = ({ project, advised: { card, judgement }, change }: Props) => {
  const words = useWords(methodWords)
  const language = useLanguage()
  const Mark = MARKS[judgement.fit]
  const name = card.name[language]
  const learner = learnerOf(card, project.learner)
  const inUse = judgement.fit !== 'not' && isLearner(card, project.learner)
  return (
    <li className={styles.card} data-method={card.id} data-fit={judgement.fit}>
      <div className={styles.head}>
        <h2>{name}</h2>
        <span className={styles.kind}>{words.kinds[card.kind]}</span>
      </div>
      <p>{card.purpose[language]}</p>
      <p className={styles.because}>
        <Mark size={16} aria-hidden />
        <span>
          <strong>{words.fit[judgement.fit]}:</strong> {judgement.because[language]}
        </span>
      </p>
      <details className={styles.more}>
        <summary aria-label={`${words.more}: ${name}`}>{words.more}</summary>
        <dl>
          <dt>{words.needs}</dt>
          <dd>{card.needs[language]}</dd>
          <dt>{words.pitfalls}</dt>
          <dd>{card.pitfalls[language]}</dd>
          <dt>{words.example}</dt>
          <dd>{card.example[language]}</dd>
        </dl>
      </details>
      {inUse ? <p className={styles.inUse}>{words.inUse}</p> : null}
      {learner && !inUse && judgement.fit !== 'not' ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.putInOf(name)}
          loading={change.isPending && change.variables?.card.id === card.id}
          onClick={() => change.mutate({ card, learner })}
        >
          {words.putIn}
        </Button>
      ) : null}
    </li>
  )
}
