import type { NoteDifference } from '@leinwand/method'
import { Checkbox } from '@mantine/core'
import { bindingName } from '../canvas/bindable.ts'
import { glossary } from '../language/glossary.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { noteFieldWords } from '../language/note-fields.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import { fieldInWords, type NoteNames } from './field-in-words.ts'
import type { Side } from './side.ts'

type Props = {
  difference: NoteDifference
  left: Side
  right: Side
  chosen: boolean
  picked: boolean
  onChoose: (on: boolean) => void
}

const useNoteNames = ({ project, shown }: Side): NoteNames => {
  const { kinds } = useWords(noteFieldWords)
  return {
    bound: binding => `${kinds[binding.to]} ${project ? bindingName(project, binding) : binding.id}`,
    offer: id => project?.plan.offers.find(offer => offer.id === id)?.name ?? id,
    note: id => shown?.notes[id]?.text,
  }
}

/** One note that differs: what kind of difference, and of each field from what to what. */
export const DifferenceRow = ({ difference, left, right, chosen, picked, onChoose }: Props) => {
  const words = useWords(comparisonWords)
  const { blocks } = useWords(glossary)
  const { fields } = useWords(noteFieldWords)
  const language = useLanguage()
  const before = useNoteNames(left)
  const after = useNoteNames(right)
  const { id, kind, before: old, after: now, moved } = difference
  const text = (now ?? old)?.text ?? id
  return (
    <li id={`difference-${id}`} className={styles.difference} data-picked={picked}>
      <Checkbox
        size="xs"
        aria-label={words.choose(text)}
        checked={chosen}
        onChange={event => onChoose(event.currentTarget.checked)}
      />
      <div>
        <div className={styles.what}>
          <span className={styles.kind} data-kind={kind}>
            {words.kindOf[kind]}
          </span>
          <span className={styles.text}>{text}</span>
        </div>
        {old && now ? (
          <dl className={styles.fields}>
            {moved ? (
              <div>
                <dt>{words.block}</dt>
                <dd>
                  <del>{blocks[old.block]}</del> → <ins>{blocks[now.block]}</ins>
                </dd>
              </div>
            ) : null}
            {difference.fields.map(field => (
              <div key={field}>
                <dt>{fields[field]}</dt>
                <dd>
                  <del>{fieldInWords(old, field, language, before)}</del> →{' '}
                  <ins>{fieldInWords(now, field, language, after)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  )
}
