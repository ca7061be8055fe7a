import { BLOCKS, type CanvasState, CYCLE_ELEMENTS, notesOf } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { blockQuestions } from '../questions/block-questions.ts'
import { elementQuestions } from '../questions/element-questions.ts'
import { TextLink } from '../shell/links.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './analysis.module.css'
import { analysisWords } from './words.ts'

const List = ({ asked }: { asked: readonly string[] }) => (
  <ul>
    {asked.map(question => (
      <li key={question}>{question}</li>
    ))}
  </ul>
)

type Props = { project: string; variant: string; canvas: CanvasState }

/** What to ask at each block and at each element of the cycle, folded so that one can look for one's own. */
export const GuidingQuestions = ({ project, variant, canvas }: Props) => {
  const words = useWords(analysisWords)
  const { blocks, elements } = useWords(glossary)
  const ofBlock = useWords(blockQuestions)
  const ofElement = useWords(elementQuestions)
  return (
    <Sheet title={words.questions}>
      <p className={styles.hint}>{words.questionsHint}</p>
      <h3 className={styles.sub}>{words.blocks}</h3>
      {BLOCKS.map(block => (
        <details key={block} className={styles.asked}>
          <summary>
            {blocks[block]} <small>{words.notesThere(notesOf(canvas, block).length)}</small>
          </summary>
          <List asked={ofBlock[block]} />
          <TextLink
            to="/projects/$project"
            params={{ project }}
            search={{ block, ...inVariant(variant) }}
            fz="sm"
          >
            {words.toCanvas}
          </TextLink>
        </details>
      ))}
      <h3 className={styles.sub}>{words.elements}</h3>
      {CYCLE_ELEMENTS.map(element => (
        <details key={element} className={styles.asked}>
          <summary className={styles.capital}>{elements[element]}</summary>
          <List asked={ofElement[element]} />
          <TextLink to="/projects/$project/circle/$element" params={{ project, element }} fz="sm">
            {words.toStep}
          </TextLink>
        </details>
      ))}
    </Sheet>
  )
}
