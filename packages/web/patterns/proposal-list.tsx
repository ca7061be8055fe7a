import { type CanvasState, type Pattern, proposals } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import styles from './patterns.module.css'
import { ProposalItem } from './proposal-item.tsx'
import type { PatternHands } from './use-patterns.ts'
import { patternWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  pattern: Pattern
  hands: PatternHands
}

/** The notes that a pattern needs, each to accept or to skip. */
export const ProposalList = ({ project, variant, canvas, pattern, hands }: Props) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const proposed = proposals(pattern, canvas, language)
  const open = proposed.filter(({ standsFor }) => standsFor === null)
  const accepted = open.filter(({ key }) => !skipped.has(key)).map(({ key }) => key)
  const tick = (key: string, ticked: boolean) => {
    const next = new Set(skipped)
    if (ticked) next.delete(key)
    else next.add(key)
    setSkipped(next)
  }
  return (
    <>
      <p className={styles.hint}>{words.notesHint}</p>
      <ul className={styles.proposals}>
        {proposed.map(proposal => (
          <ProposalItem
            key={proposal.key}
            project={project}
            variant={variant}
            canvas={canvas}
            proposal={proposal}
            ticked={!skipped.has(proposal.key)}
            tick={ticked => tick(proposal.key, ticked)}
            standIn={own => hands.standIn(pattern, proposal, own)}
          />
        ))}
      </ul>
      <Group gap="xs" mt="sm">
        {accepted.length > 0 ? (
          <Button onClick={() => hands.accept(pattern, proposed, accepted)}>
            {words.accept(accepted.length)}
          </Button>
        ) : null}
        {accepted.length === 0 && !hands.isChosen(pattern) ? (
          <Button onClick={() => hands.accept(pattern, proposed, [])}>{words.choose}</Button>
        ) : null}
        {open.length > 1 ? (
          <Button
            variant="subtle"
            onClick={() => setSkipped(accepted.length > 0 ? new Set(open.map(({ key }) => key)) : new Set())}
          >
            {accepted.length > 0 ? words.none : words.all}
          </Button>
        ) : null}
      </Group>
    </>
  )
}
