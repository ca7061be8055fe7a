import type { Overview, Project } from '@leinwand/contract'
import { Block, type CanvasState, CycleElement, MissingLink } from '@leinwand/method'
import { Anchor, Text } from '@mantine/core'
import { type Format, useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { partName, partWords } from '../language/parts.ts'
import { Sheet } from '../shell/sheet.tsx'
import { TargetLink } from '../shell/target-link.tsx'
import styles from './next-list.module.css'
import { type NextStep, nextSteps } from './next-steps.ts'
import { nextWords } from './next-words.ts'
import { verdictWords } from './verdict-words.ts'
import { canvasWords } from './words.ts'

type Terms = {
  glossary: typeof glossary.de
  parts: typeof partWords.de
  missing: typeof verdictWords.de.missingTexts
}

/** Params come as codes and numbers; a person reads words and numbers of their locale. */
const worded = (params: NextStep['params'], terms: Terms, format: Format): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number') return [name, format.decimal(value)]
      if (name === 'element') return [name, terms.glossary.elements[CycleElement.parse(value)]]
      if (name === 'block') return [name, terms.glossary.blocks[Block.parse(value)]]
      if (name === 'until') return [name, format.date(value)]
      if (name === 'missing') return [name, terms.missing[MissingLink.shape.code.parse(value)]]
      if (name === 'because') {
        return [
          name,
          value
            .split(', ')
            .map(part => partName(terms.parts, part))
            .join(', '),
        ]
      }
      return [name, value]
    }),
  )

const isUrgent = ({ code }: NextStep) =>
  code === 'element-stale' || code === 'deployment-refused' || code === 'figures-red'

type Props = {
  overview: Overview
  project: Project
  canvas: CanvasState
  openNote: (id: string) => void
}

export const NextList = ({ overview, project, canvas, openNote }: Props) => {
  const words = useWords(canvasWords)
  const texts = useWords(nextWords)
  const terms = {
    glossary: useWords(glossary),
    parts: useWords(partWords),
    missing: useWords(verdictWords).missingTexts,
  }
  const format = useFormat()
  const steps = nextSteps({ overview, project, canvas, today: new Date().toISOString() })
  return (
    <Sheet title={words.next} plain>
      {steps.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {words.nothingNext}
        </Text>
      ) : (
        <ol className={styles.list}>
          {steps.map(step => {
            const { id } = step.target
            const { text, link } = texts[step.code]
            return (
              <li key={JSON.stringify(step)} data-urgent={isUrgent(step)}>
                {text(worded(step.params, terms, format))}{' '}
                {step.target.page === 'canvas' && id !== undefined && canvas.notes[id] ? (
                  <Anchor component="button" type="button" fz="inherit" onClick={() => openNote(id)}>
                    {link}
                  </Anchor>
                ) : (
                  <TargetLink project={project.id} page={step.target.page}>
                    {link}
                  </TargetLink>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </Sheet>
  )
}
