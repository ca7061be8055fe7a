import type { Advice, Overview, Project } from '@leinwand/contract'
import { Block, type CanvasState, CycleElement } from '@leinwand/method'
import { Anchor, Text } from '@mantine/core'
import { type Format, useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { partName, partWords } from '../language/parts.ts'
import { Sheet } from '../shell/sheet.tsx'
import { TargetLink } from '../shell/target-link.tsx'
import styles from './next-list.module.css'
import { nextSteps } from './next-steps.ts'
import { nextWords, type Said } from './next-words.ts'
import { canvasWords } from './words.ts'

type Known = { terms: typeof glossary.de; parts: typeof partWords.de; project: Project; format: Format }

/** Params come as codes, ids and numbers; a person reads words, names and numbers of their locale. */
const said = (params: Advice['params'], { terms, parts, project, format }: Known): Said =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'amount' && typeof value === 'number') return [name, format.euro(Math.abs(value))]
      if (typeof value === 'number') return [name, format.decimal(value)]
      if (name === 'element') return [name, terms.elements[CycleElement.parse(value)]]
      if (name === 'block') return [name, terms.blocks[Block.parse(value)]]
      if (name === 'validUntil') return [name, format.date(value)]
      if (name === 'offer') return [name, project.plan.offers.find(({ id }) => id === value)?.name ?? value]
      if (name === 'because') {
        const changed = value.split(', ').map(part => partName(parts, part))
        return [name, changed.join(', ')]
      }
      return [name, value]
    }),
  )

const URGENT = [
  'step-stale',
  'deployment-refused',
  'npv-negative',
  'credit-line-exceeded',
  'assumption-refuted',
]

type Props = {
  overview: Overview
  project: Project
  canvas: CanvasState
  openNote: (id: string) => void
}

/** An element of the circle is meant by its id, everything else by its page. */
const pageOf = ({ target }: Advice): string =>
  target.page === 'circle' && target.id ? target.id : target.page

export const NextList = ({ overview, project, canvas, openNote }: Props) => {
  const words = useWords(canvasWords)
  const { sentences } = useWords(nextWords)
  const known = { terms: useWords(glossary), parts: useWords(partWords), project, format: useFormat() }
  const steps = nextSteps(overview, canvas, project).flatMap(step => {
    const sentence = sentences[step.code]
    // A server that is newer than this page may know more.
    return sentence ? [{ step, sentence }] : []
  })
  return (
    <Sheet title={words.next} plain>
      {steps.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {words.nothingNext}
        </Text>
      ) : (
        <ol className={styles.list}>
          {steps.map(({ step, sentence: { text, link } }) => {
            const { page, id } = step.target
            return (
              <li key={JSON.stringify(step)} data-urgent={URGENT.includes(step.code)}>
                {text(said(step.params, known))}{' '}
                {page === 'canvas' && id !== undefined ? (
                  <Anchor component="button" type="button" fz="inherit" onClick={() => openNote(id)}>
                    {link}
                  </Anchor>
                ) : (
                  <TargetLink project={project.id} page={pageOf(step)}>
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
