import type { CanvasState } from '@leinwand/method'
import { Button } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { BranchDialog } from '../variants/branch-dialog.tsx'
import { type Names, partInWords } from './act-in-words.ts'
import styles from './history.module.css'
import { Restore } from './restore.tsx'
import type { Entry } from './timeline.ts'
import { historyWords } from './words.ts'

type Props = {
  id: string
  variant: string
  entry: Entry | undefined
  step: number
  count: number
  seq: number
  then: CanvasState
  now: CanvasState
  names: Names
  onRestored: () => void
}

/** More than a screenful of single changes helps nobody; the picture shows them all. */
const PARTS = 60

const Parts = ({ entry, names }: { entry: Entry; names: Names }) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const language = useLanguage()
  const { parts } = entry.told
  if (parts.length < 2) return null
  return (
    <details className={styles.parts}>
      <summary>{words.parts(format.integer(parts.length))}</summary>
      <ul>
        {parts.slice(0, PARTS).map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an act never change
          <li key={place}>{partInWords(part, language, names)}</li>
        ))}
        {parts.length > PARTS ? <li>{words.moreParts(format.integer(parts.length - PARTS))}</li> : null}
      </ul>
    </details>
  )
}

/** The moment in words, and what can be done with it. */
export const MomentLine = ({ id, variant, entry, step, count, seq, then, now, names, onRestored }: Props) => {
  const words = useWords(historyWords)
  const format = useFormat()
  const [branching, setBranching] = useState(false)
  const event = entry?.told.event
  const place = step === 0 ? words.beginning : words.momentOf(format.integer(step), format.integer(count))
  return (
    <div className={styles.what}>
      <div>
        <div className={styles.when}>
          {place}
          {event ? ` · ${format.dateTime(event.at)} · ${event.actor}` : null}
          {step === count ? ` · ${words.now}` : null}
        </div>
        {entry ? <div className={styles.said}>{entry.words}</div> : null}
        {entry ? <Parts entry={entry} names={names} /> : null}
      </div>
      <div className={styles.deeds}>
        {step < count ? (
          <>
            <Restore
              project={id}
              variant={variant}
              step={step}
              seq={seq}
              now={now}
              then={then}
              onRestored={onRestored}
            />
            <ButtonLink
              size="xs"
              variant="default"
              to="/projects/$project/variants/compare"
              params={{ project: id }}
              search={{ left: variant, leftAt: seq, right: variant }}
            >
              {words.compare}
            </ButtonLink>
          </>
        ) : null}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconGitBranch size={15} aria-hidden />}
          onClick={() => setBranching(true)}
        >
          {words.branch}
        </Button>
        <BranchDialog
          project={id}
          from={{ variant, seq }}
          where={place}
          opened={branching}
          onClose={() => setBranching(false)}
        />
      </div>
    </div>
  )
}
