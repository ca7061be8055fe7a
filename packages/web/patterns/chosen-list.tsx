import { type CanvasState, missingOf, type Pattern, patternOf } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './patterns.module.css'
import type { PatternHands } from './use-patterns.ts'
import { patternWords } from './words.ts'

type Props = { project: string; variant: string; canvas: CanvasState; hands: PatternHands }

const Missing = ({ pattern, canvas }: { pattern: Pattern; canvas: CanvasState }) => {
  const words = useWords(patternWords)
  const { blocks } = useWords(glossary)
  const language = useLanguage()
  const missing = missingOf(pattern, canvas)
  if (missing.length === 0) return <p>{words.complete}</p>
  return (
    <>
      <p>
        {words.there(pattern.notes.length - missing.length, pattern.notes.length)}. {words.missing}
      </p>
      <ul className={styles.missing}>
        {missing.map(({ key, block, text }) => (
          <li key={key}>
            <small>{blocks[block]}</small> {text[language]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The patterns that this canvas works by, and which of the notes they need are still missing. */
export const ChosenList = ({ project, variant, canvas, hands }: Props) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  if (canvas.patterns.length === 0) return null
  return (
    <Sheet title={words.chosen}>
      <ul className={styles.chosen}>
        {canvas.patterns.map(id => {
          const pattern = patternOf(id)
          const name = pattern?.name[language] ?? words.unknown(id)
          return (
            <li key={id}>
              <strong>{name}</strong>
              {pattern ? <Missing pattern={pattern} canvas={canvas} /> : null}
              <Group gap="xs" mt="xs">
                {pattern ? (
                  <ButtonLink
                    size="compact-sm"
                    variant="default"
                    aria-label={`${words.open}: ${name}`}
                    to="/projects/$project/patterns"
                    params={{ project }}
                    search={{ pattern: id, ...inVariant(variant) }}
                    resetScroll={false}
                  >
                    {words.open}
                  </ButtonLink>
                ) : null}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${words.drop}: ${name}`}
                  onClick={() => hands.drop(id, name)}
                >
                  {words.drop}
                </Button>
              </Group>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
