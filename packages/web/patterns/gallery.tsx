import type { StoredProject } from '@leinwand/contract'
import { type CanvasAct, type CanvasState, PATTERNS, patternOf } from '@leinwand/method'
import { Button, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { inVariant } from '../variants/in-variant.ts'
import { ChosenList } from './chosen-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { matching, NO_FILTER } from './matching.ts'
import { PatternCard } from './pattern-card.tsx'
import { PatternDrawer } from './pattern-drawer.tsx'
import styles from './patterns.module.css'
import { usePatterns } from './use-patterns.ts'
import { patternWords } from './words.ts'

type Props = {
  project: StoredProject
  variant: string
  canvas: CanvasState
  act: (acts: readonly CanvasAct[]) => void
  opened: string | undefined
}

/** The patterns that are worked by, all of them to choose from, and the one that is looked at. */
export const Gallery = ({ project, variant, canvas, act, opened }: Props) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const hands = usePatterns({ project, variant, canvas, act })
  const [filter, setFilter] = useState(NO_FILTER)
  const shown = matching(PATTERNS, filter, language)
  const place = { project: project.id, variant }
  const close = () =>
    void navigate({
      to: '/projects/$project/patterns',
      params: { project: project.id },
      search: inVariant(variant),
      resetScroll: false,
    })
  return (
    <Stack gap="lg">
      <ChosenList {...place} canvas={canvas} hands={hands} />
      <div>
        <FilterBar filter={filter} change={setFilter} />
        <p className={styles.hint} aria-live="polite">
          {shown.length === 0 ? words.nothing : words.count(shown.length)}{' '}
          {shown.length === 0 ? (
            <Button size="compact-sm" variant="subtle" onClick={() => setFilter(NO_FILTER)}>
              {words.clear}
            </Button>
          ) : null}
        </p>
        <ul className={styles.gallery}>
          {shown.map(pattern => (
            <PatternCard key={pattern.id} {...place} pattern={pattern} chosen={hands.isChosen(pattern)} />
          ))}
        </ul>
      </div>
      <PatternDrawer
        {...place}
        canvas={canvas}
        pattern={opened === undefined ? undefined : patternOf(opened)}
        hands={hands}
        close={close}
      />
    </Stack>
  )
}
