import { type CanvasState, type Note, notesOf, type Proposal } from '@leinwand/method'
import { Checkbox, NativeSelect, Text } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './patterns.module.css'
import { patternWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  proposal: Proposal
  ticked: boolean
  tick: (ticked: boolean) => void
  standIn: (own: Note) => void
}

/** A needed note: to be accepted, or there already, or said by a note of one's own. */
export const ProposalItem = ({ project, variant, canvas, proposal, ticked, tick, standIn }: Props) => {
  const words = useWords(patternWords)
  const { blocks, elements } = useWords(glossary)
  const { note, standsFor } = proposal
  const about = [blocks[note.block], ...note.cycle.map(element => elements[element])].join(' · ')
  if (standsFor) {
    return (
      <li className={styles.proposal} data-there="true">
        <div>{note.text}</div>
        <Text fz="xs" c="dimmed">
          {about}
        </Text>
        <Text fz="sm" component="div">
          ✓ {standsFor.id === note.id ? words.stands : words.standsAs(standsFor.text)}{' '}
          <TextLink
            to="/projects/$project"
            params={{ project }}
            search={{ note: standsFor.id, ...inVariant(variant) }}
            fz="inherit"
          >
            {words.show}
          </TextLink>
        </Text>
      </li>
    )
  }
  const own = notesOf(canvas, note.block).filter(({ status }) => status !== 'missing')
  return (
    <li className={styles.proposal}>
      <Checkbox
        checked={ticked}
        label={note.text}
        description={about}
        onChange={event => tick(event.currentTarget.checked)}
      />
      {own.length > 0 ? (
        <NativeSelect
          className={styles.own}
          size="xs"
          variant="unstyled"
          aria-label={words.own(note.text)}
          value=""
          data={[
            { value: '', label: `${words.ownNone} …` },
            ...own.map(({ id, text }) => ({ value: id, label: words.standsAs(text) })),
          ]}
          onChange={event => {
            const chosen = own.find(({ id }) => id === event.currentTarget.value)
            if (chosen) standIn(chosen)
          }}
        />
      ) : null}
    </li>
  )
}
