import { type CanvasState, type Finding, findingSentence, ruleTitle } from '@leinwand/method'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './analysis.module.css'
import { DismissForm } from './dismiss-form.tsx'
import { NoteLinks } from './note-links.tsx'
import { analysisWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  finding: Finding
  dismiss: (reason: string) => void
  reopen: () => void
}

/** Where a finding without notes is mended. */
const Place = ({ project, variant, finding }: Pick<Props, 'project' | 'variant' | 'finding'>) => {
  const words = useWords(analysisWords)
  if (finding.notes.length > 0) return null
  const search = inVariant(variant)
  return finding.params.offer === undefined ? (
    <TextLink to="/projects/$project" params={{ project }} search={search} fz="sm">
      {words.toCanvas}
    </TextLink>
  ) : (
    <TextLink to="/projects/$project/numbers" params={{ project }} search={search} fz="sm">
      {words.toNumbers}
    </TextLink>
  )
}

/** One finding: what it is, what to do, the notes it points at, and setting it aside or taking it up again. */
export const FindingItem = ({ project, variant, canvas, finding, dismiss, reopen }: Props) => {
  const words = useWords(analysisWords)
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { found, advice } = findingSentence(finding, language)
  const title = ruleTitle(finding.rule, language)
  const aside = finding.dismissed !== undefined
  return (
    <li className={styles.finding} data-severity={finding.severity} data-rule={finding.rule}>
      <div className={styles.findingHead}>
        <strong>{title}</strong>
        <span className={styles.severity}>{words.severities[finding.severity]}</span>
      </div>
      <p>{found}</p>
      {aside ? <p className={styles.because}>{words.because(finding.dismissed ?? '')}</p> : <p>{advice}</p>}
      <NoteLinks project={project} variant={variant} canvas={canvas} notes={finding.notes} />
      <Place project={project} variant={variant} finding={finding} />
      {asking ? (
        <DismissForm save={dismiss} cancel={() => setAsking(false)} />
      ) : (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          aria-label={`${aside ? words.reopen : words.dismiss}: ${found}`}
          onClick={() => (aside ? reopen() : setAsking(true))}
        >
          {aside ? words.reopen : words.dismiss}
        </Button>
      )}
    </li>
  )
}
