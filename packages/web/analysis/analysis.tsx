import { MODEL_ID } from '@leinwand/contract'
import { analysisInput, completeness, findings, MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useCanvas } from '../canvas/use-canvas.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { showSentence } from '../shell/notices.ts'
import { Page } from '../shell/page.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { VariantSwitch } from '../variants/variant-switch.tsx'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import styles from './analysis.module.css'
import { Checklist } from './checklist.tsx'
import { FindingList } from './finding-list.tsx'
import { GuidingQuestions } from './guiding-questions.tsx'
import { analysisWords } from './words.ts'

/** The canvas under the rules: what does not fit, what is missing, and what to ask. */
export const Analysis = () => {
  const words = useWords(analysisWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/analysis' })
  const navigate = useNavigate({ from: '/projects/$project/analysis' })
  const { variant = MAIN_VARIANT } = useSearch({ from: '/signed-in/projects/$project/analysis' })
  const known = useQuery(projectQuery(id, variant))
  const overview = useQuery(overviewQuery(id, variant))
  const { canvas, act, loaded, error, refused, retry } = useCanvas(id, variant)
  const project = known.data
  const found = useMemo(
    () => (project ? findings(analysisInput(canvas, project, MODEL_ID)) : []),
    [canvas, project],
  )
  const complete = useMemo(
    () =>
      project && overview.data ? completeness({ ...project, canvas, cycle: overview.data.circle }) : null,
    [canvas, project, overview.data],
  )
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  if (!loaded && error) return <Failed error={error} retry={retry} />
  if (known.isError && !project) return <Failed error={known.error} retry={() => known.refetch()} />
  const place = { project: id, variant }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <VariantSwitch
          project={id}
          variant={variant}
          onChange={chosen => void navigate({ search: inVariant(chosen) })}
        />
      }
    >
      {loaded && project ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <FindingList {...place} canvas={canvas} findings={found} act={act} />
            <GuidingQuestions {...place} canvas={canvas} />
          </div>
          <div className={styles.column}>
            {complete ? <Checklist {...place} completeness={complete} /> : null}
            {overview.isError && !overview.data ? (
              <FailedPart error={overview.error} retry={() => overview.refetch()} />
            ) : null}
          </div>
        </div>
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  )
}
