import type { Project } from '@leinwand/contract'
import type { DerivationLink, MissingLink, Verdict } from '@leinwand/method'
import { Modal, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
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
  close: () => void
}

const Missing = ({ missing, project, noteText, close }: MissingProps) => {
  const words = useWords(verdictWords)
  const offer = project.plan.offers.find(each => each.id === missing.offer)?.name
  const about = (missing.note ? noteText(missing.note) : undefined) ?? offer
  const atDeployment = missing.deployment !== undefined || missing.code.includes('deployment')
  return (
    <li>
      {about ? <strong>{about}: </strong> : null}
      {words.missingTexts[missing.code]}{' '}
      {atDeployment ? (
        <TextLink
          to="/projects/$project/circle/$element"
          params={{ project: project.id, element: 'deployment' }}
          onClick={close}
          fz="sm"
        >
          {words.toDeployment}
        </TextLink>
      ) : null}
    </li>
  )
}

type Props = {
  verdict: Verdict
  project: Project
  opened: boolean
  onClose: () => void
  noteText: (id: string) => string | undefined
}

/** How the verdict follows (D2): every link it stands on with the grade of its evidence, and what is missing. */
export const Derivation = ({ verdict, project, opened, onClose, noteText }: Props) => {
  const words = useWords(verdictWords)
  const { verdicts } = useWords(glossary)
  const { close } = useWords(shellWords)
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  return (
    <Modal.Root opened={opened} onClose={onClose} size={760} fullScreen={narrow}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.title(verdicts[verdict.kind])}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </DialogHead>
        <Modal.Body>
          <Stack gap="lg">
            {RULES.map(rule => (
              <Rule key={rule} rule={rule} verdict={verdict} project={project} />
            ))}
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
                      key={[missing.rule, missing.code, missing.note, missing.deployment, missing.offer].join(
                        '·',
                      )}
                      missing={missing}
                      project={project}
                      noteText={noteText}
                      close={onClose}
                    />
                  ))}
                </ul>
              )}
            </section>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
