import type { CanvasState } from '@leinwand/method'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './analysis.module.css'
import { analysisWords } from './words.ts'

/** So many notes are named; a long list of links would hide the sentence over it. */
const MOST = 6

type Props = { project: string; variant: string; canvas: CanvasState; notes: readonly string[] }

/** The notes that a finding points at, each a link that opens it on the canvas. */
export const NoteLinks = ({ project, variant, canvas, notes }: Props) => {
  const words = useWords(analysisWords)
  if (notes.length === 0) return null
  const shown = notes.slice(0, MOST)
  return (
    <ul className={styles.notes}>
      {shown.map(id => (
        <li key={id}>
          <TextLink
            to="/projects/$project"
            params={{ project }}
            search={{ note: id, ...inVariant(variant) }}
            fz="inherit"
          >
            {canvas.notes[id]?.text ?? id}
          </TextLink>
        </li>
      ))}
      {notes.length > MOST ? <li>{words.more(notes.length - MOST)}</li> : null}
    </ul>
  )
}
