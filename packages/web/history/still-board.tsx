import { BLOCKS, type CanvasContent, isCoreBlock, type Note, notesOf } from '@leinwand/method'
import { VisuallyHidden } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './still-board.module.css'
import { stillBoardWords } from './still-board-words.ts'

/** What happened to a note; its sign and its word stand beside the colour. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved'

const SIGNS: Record<Mark, string> = { added: '+', removed: '−', changed: '≠', moved: '→' }

type Props = {
  label: string
  canvas: Pick<CanvasContent, 'notes'>
  marks: ReadonlyMap<string, Mark>
  /** Notes that are not on this canvas and are shown where they stood. */
  gone?: readonly Note[]
  picked?: string | undefined
  onPick: (note: string) => void
}

/** The nine blocks as a picture: nothing on it can be changed, a note can be picked to look closer. */
export const StillBoard = ({ label, canvas, marks, gone = [], picked, onPick }: Props) => {
  const words = useWords(stillBoardWords)
  const { blocks } = useWords(glossary)
  return (
    <section aria-label={label} className={styles.frame}>
      <div className={styles.board}>
        {BLOCKS.map(block => (
          <section
            key={block}
            className={styles.block}
            data-block={block}
            data-core={isCoreBlock(block)}
            aria-label={blocks[block]}
          >
            <h3>{blocks[block]}</h3>
            <ul>
              {[...notesOf(canvas, block), ...gone.filter(note => note.block === block)].map(note => {
                const mark = marks.get(note.id)
                return (
                  <li key={note.id}>
                    <button
                      type="button"
                      className={styles.note}
                      data-offering={note.offering}
                      data-status={note.status}
                      data-mark={mark}
                      aria-pressed={picked === note.id}
                      onClick={() => onPick(note.id)}
                    >
                      {mark ? (
                        <>
                          <span className={styles.sign} aria-hidden>
                            {SIGNS[mark]}
                          </span>
                          <VisuallyHidden>{words.marks[mark]}: </VisuallyHidden>
                        </>
                      ) : null}
                      {note.text}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

/** The signs and what they mean. */
export const MarkLegend = () => {
  const words = useWords(stillBoardWords)
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {(Object.keys(SIGNS) as Mark[]).map(mark => (
        <li key={mark} data-mark={mark}>
          <span className={styles.sign} aria-hidden>
            {SIGNS[mark]}
          </span>
          {words.marks[mark]}
        </li>
      ))}
    </ul>
  )
}
