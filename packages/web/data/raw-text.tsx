import type { Detection } from '@leinwand/contract'
import { useWords } from '../language/language.ts'
import styles from './raw-text.module.css'
import { dataWords } from './words.ts'

type Kind = 'title' | 'header' | 'footer' | 'data'

/** A tab is seen as an arrow: there is nothing of it to see otherwise. */
const seen = (text: string): string => (text === '\t' ? '→' : text)

const Marked = ({ text, delimiter }: { text: string; delimiter: string | undefined }) => {
  if (delimiter === undefined) return text
  return text.split(delimiter).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no identity but their place
    <span key={place}>
      {place === 0 ? null : <span className={styles.delimiter}>{seen(delimiter)}</span>}
      {part}
    </span>
  ))
}

type Lines = {
  label: string
  lines: readonly string[]
  first: number | null
  kindOf: (place: number) => Kind
  delimiter: string | undefined
}

const RawLines = ({ label, lines, first, kindOf, delimiter }: Lines) => {
  const words = useWords(dataWords)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={styles.raw}
    >
      {lines.map((line, place) => {
        const kind = kindOf(place)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its place
          <div key={place} className={styles.line} data-kind={kind}>
            <span className={styles.number}>{first === null ? '' : first + place}</span>
            <span className={styles.kind}>{words.lineKind[kind]}</span>
            <span>
              <Marked text={line} delimiter={kind === 'title' || kind === 'footer' ? undefined : delimiter} />
            </span>
          </div>
        )
      })}
    </div>
  )
}

const HEAD_SHOWN = 30

/** The file as it stands, with what was taken for title, header and notes, and where its fields part. */
export const RawText = ({ detection }: { detection: Detection }) => {
  const words = useWords(dataWords)
  const { skippedLines, headerLines, footerLines, delimiter } = detection.import
  const { rawHead, rawTail } = detection
  if (rawHead.length === 0) return words.noRaw
  const inHead = (place: number): Kind => {
    if (place < skippedLines) return 'title'
    return place < skippedLines + headerLines ? 'header' : 'data'
  }
  const inTail = (place: number): Kind => (place >= rawTail.length - footerLines ? 'footer' : 'data')
  return (
    <>
      <RawLines
        label={words.rawHead}
        lines={rawHead.slice(0, HEAD_SHOWN)}
        first={1}
        kindOf={inHead}
        delimiter={delimiter}
      />
      {rawTail.length > 0 ? (
        <>
          <div aria-hidden style={{ textAlign: 'center' }}>
            ⋮
          </div>
          <RawLines
            label={words.rawTail}
            lines={rawTail}
            first={null}
            kindOf={inTail}
            delimiter={delimiter}
          />
        </>
      ) : null}
    </>
  )
}
