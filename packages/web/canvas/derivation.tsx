import type { Project } from '@leinwand/contract'
import type { DerivationLink, MissingLink, Verdict } from '@leinwand/method'
import { Anchor, CloseButton, Stack, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { shellWords } from '../shell/words.ts'
import styles from './derivation.module.css'
import { DerivationChain } from './derivation-chain.tsx'
import { verdictWords } from './verdict-words.ts'

const RULES = ['D1a', 'D1b', 'H1'] as const

const linkKey = (link: DerivationLink) =>
  [link.rule, link.note?.id, link.deployment, link.party, link.offer].join('·')

const Rule = ({
  rule,
  verdict,
  project,
}: {
  rule: (typeof RULES)[number]
  verdict: Verdict
  project: Project
}) => {
  const words = useWords(verdictWords)
  const links = verdict.derivation.filter(link => link.rule === rule)
  const holds = links.some(link => link.holds)
  return (
    <section>
      <Title order={3} fz="sm" mb={2}>
        {words.rules[rule].title}{' '}
        <span className={styles.holds} data-holds={holds}>
          {holds ? words.holds : words.fails}
        </span>
      </Title>
      <Text fz="xs" c="dimmed" mb={6}>
        {words.rules[rule].text}
      </Text>
      {links.length === 0 ? <Text fz="sm">{words.none}</Text> : null}
      <Stack gap={6}>
        {links.map(link => (
          <DerivationChain key={linkKey(link)} link={link} project={project} />
        ))}
      </Stack>
    </section>
  )
}

type MissingProps = {
  missing: MissingLink
  project: Project
  noteText: (id: string) => string | undefined
  goTo: (target: string) => void
}

/** Where what is missing is done: the note it is about, or the block that still lacks it. */
const placeOf = ({ note, code }: MissingLink): string | null => {
  if (note) return note
  if (code === 'no-element-in-core') return 'keyActivities'
  return code === 'no-hardware' ? 'valuePropositions' : null
}

const Missing = ({ missing, project, noteText, goTo }: MissingProps) => {
  const words = useWords(verdictWords)
  const offer = project.plan.offers.find(each => each.id === missing.offer)?.name
  const about = (missing.note ? noteText(missing.note) : undefined) ?? offer
  const atDeployment = missing.deployment !== undefined || missing.code.includes('deployment')
  const place = placeOf(missing)
  return (
    <li>
      {about ? <strong>{about}: </strong> : null}
      {words.missingTexts[missing.code]}{' '}
      {atDeployment ? (
        <TextLink
          to="/projects/$project/circle/$element"
          params={{ project: project.id, element: 'deployment' }}
          fz="sm"
        >
          {words.toDeployment}
        </TextLink>
      ) : null}
      {!atDeployment && place ? (
        <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => goTo(place)}>
          {missing.note ? words.toNote : words.toBlock}
        </Anchor>
      ) : null}
    </li>
  )
}

const missingKey = (missing: MissingLink): string =>
  [missing.rule, missing.code, missing.note, missing.deployment, missing.offer].join('·')

type Props = {
  verdict: Verdict
  project: Project
  onClose: () => void
  noteText: (id: string) => string | undefined
  goTo: (target: string) => void
}

/**
 * How the verdict follows (D2), as the list to the picture on the board beside it: what is missing as the next thing to
 * do, then every link it stands on with the grade of its evidence. Not modal: one works on the canvas meanwhile.
 */
export const Derivation = ({ verdict, project, onClose, noteText, goTo }: Props) => {
  const words = useWords(verdictWords)
  const { verdicts } = useWords(glossary)
  const { close } = useWords(shellWords)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.top}>
        <Title order={2} fz="md" id={id}>
          {words.title(verdicts[verdict.kind])}
        </Title>
        <CloseButton aria-label={close} onClick={onClose} />
      </div>
      <Stack gap="lg">
        <section>
          <Title order={3} fz="sm" mb={4}>
            {words.missing}
          </Title>
          {verdict.missing.length === 0 ? (
            <Text fz="sm">{words.nothingMissing}</Text>
          ) : (
            <ul className={styles.missing}>
              {verdict.missing.map(missing => (
                <Missing
                  key={missingKey(missing)}
                  missing={missing}
                  project={project}
                  noteText={noteText}
                  goTo={goTo}
                />
              ))}
            </ul>
          )}
        </section>
        {RULES.map(rule => (
          <Rule key={rule} rule={rule} verdict={verdict} project={project} />
        ))}
      </Stack>
    </div>
  )
}
