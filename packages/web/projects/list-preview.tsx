import { type FailureCode, message, type Params } from '@leinwand/contract'
import { BLOCKS, type Note } from '@leinwand/method'
import { Text } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import styles from './list-preview.module.css'
import { listWords } from './list-words.ts'

/** More sentences or notes at once nobody reads. */
const MOST = 8

type Props = {
  notes: readonly Note[]
  failures: readonly { code: FailureCode; params: Params }[]
}

/** What a list would put on the canvas, block by block, and what in it does not fit. */
export const ListPreview = ({ notes, failures }: Props) => {
  const words = useWords(listWords)
  const { blocks } = useWords(glossary)
  const language = useLanguage()
  const sentences = failures.map(({ code, params }) => message(code, params, language).message)
  return (
    <>
      {sentences.length > 0 ? (
        <Notice kind={notes.length === 0 ? 'bad' : 'warn'} title={words.unfit(sentences.length)}>
          <ul className={styles.sentences}>
            {sentences.slice(0, MOST).map((sentence, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences stand still, and two may be the same
              <li key={at}>{sentence}</li>
            ))}
            {sentences.length > MOST ? <li>{words.more(sentences.length - MOST)}</li> : null}
          </ul>
          {notes.length > 0 ? words.unfitRest : null}
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <section aria-label={words.preview(notes.length)} className={styles.preview}>
          <Text fw={600} fz="sm">
            {words.preview(notes.length)}
          </Text>
          <dl className={styles.blocks}>
            {BLOCKS.map(block => {
              const texts = notes.filter(note => note.block === block).map(({ text }) => text)
              if (texts.length === 0) return null
              const rest = texts.length > MOST ? [words.more(texts.length - MOST)] : []
              return (
                <div key={block}>
                  <dt>{blocks[block]}</dt>
                  <dd>{[...texts.slice(0, MOST), ...rest].join(' · ')}</dd>
                </div>
              )
            })}
          </dl>
        </section>
      ) : null}
    </>
  )
}
