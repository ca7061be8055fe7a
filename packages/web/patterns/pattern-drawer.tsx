import type { CanvasState, Pattern } from '@leinwand/method'
import { Drawer, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { shellWords } from '../shell/words.ts'
import { PatternPrice } from './pattern-price.tsx'
import styles from './patterns.module.css'
import { ProposalList } from './proposal-list.tsx'
import type { PatternHands } from './use-patterns.ts'
import { patternWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  pattern: Pattern | undefined
  hands: PatternHands
  close: () => void
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
)

const Body = ({ pattern, ...given }: Omit<Props, 'pattern' | 'close'> & { pattern: Pattern }) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  return (
    <Stack gap="md" className={styles.body ?? ''}>
      <p>{pattern.idea[language]}</p>
      <Part title={words.notes}>
        <ProposalList key={pattern.id} pattern={pattern} {...given} />
      </Part>
      <Part title={words.price}>
        <PatternPrice pattern={pattern} {...given} />
      </Part>
      <Part title={words.example}>
        <p>{pattern.example[language]}</p>
        <p className={styles.hint}>{words.invented}</p>
      </Part>
      <Part title={words.risks}>
        <ul>
          {pattern.risks.map(risk => (
            <li key={risk.en}>{risk[language]}</li>
          ))}
        </ul>
        <p className={styles.hint}>{words.noAdvice}</p>
      </Part>
      <Part title={words.sources}>
        <ul>
          {pattern.sources.map(({ by, title, year }) => (
            <li key={title}>
              {by}: {title}, {year}
            </li>
          ))}
        </ul>
      </Part>
    </Stack>
  )
}

/** A pattern in full, beside the gallery. */
export const PatternDrawer = ({ pattern, close, ...given }: Props) => {
  const language = useLanguage()
  const words = useWords(shellWords)
  const narrow = useMediaQuery('(max-width: 700px)')
  return (
    <Drawer.Root opened={pattern !== undefined} onClose={close} position="right" size={narrow ? '100%' : 620}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead>
          <Drawer.Title>{pattern?.name[language]}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </DialogHead>
        <Drawer.Body>{pattern ? <Body pattern={pattern} {...given} /> : null}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
