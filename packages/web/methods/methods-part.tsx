import type { Project, RunResult } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Part } from '../steps/part.tsx'
import styles from './methods.module.css'
import { useAdvice } from './use-advice.ts'
import { methodWords } from './words.ts'

/** So many stand on the page of the step; the rest is a click away. */
const SHOWN = 4

/** Which methods fit, in short: how many, the first of those that predict with their reasons, and the way to all. */
export const MethodsPart = ({ project, run }: { project: Project; run: RunResult | null }) => {
  const words = useWords(methodWords)
  const language = useLanguage()
  const format = useFormat()
  const { advised, error, retry } = useAdvice(project, run, false)
  const fitting = advised?.filter(({ judgement }) => judgement.fit === 'fits') ?? []
  const first = fitting.filter(({ card }) => card.id !== 'baseline').slice(0, SHOWN)
  return (
    <Part title={words.part}>
      {error ? <FailedPart error={error} retry={retry} /> : null}
      {!error && !advised ? <Loading /> : null}
      {advised ? (
        <>
          <Text fz="sm">{words.some(format.integer(fitting.length), format.integer(advised.length))}</Text>
          <ul className={styles.short}>
            {first.map(({ card, judgement }) => (
              <li key={card.id}>
                <strong>{card.name[language]}</strong>
                {judgement.because[language]}
              </li>
            ))}
          </ul>
          <ButtonLink
            size="xs"
            variant="default"
            to="/projects/$project/methods"
            params={{ project: project.id }}
          >
            {words.toAll}
          </ButtonLink>
        </>
      ) : null}
    </Part>
  )
}
