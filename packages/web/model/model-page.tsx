import type { JudgedModel } from '@leinwand/contract'
import { Link } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import navStyles from '../shell/sections-nav.module.css'
import { ErrorsPart } from './errors/errors-part.tsx'
import { ModelActions } from './model-actions.tsx'
import { ModelHead } from './model-head.tsx'
import { MODEL_PARTS, type ModelPart } from './part-id.ts'
import { SlicesPart } from './slices/slices-part.tsx'
import { useSpeech } from './speech.ts'
import { useLearnerName } from './use-learner-name.ts'

export type ModelPartProps = { project: string; model: JudgedModel }

// ECharts is half a megabyte; parts without a curve stand before it has come.
const PARTS: Readonly<Record<ModelPart, ComponentType<ModelPartProps>>> = {
  metrics: lazy(() => import('./metrics/metrics-part.tsx')),
  threshold: lazy(() => import('./threshold/threshold-part.tsx')),
  explanation: lazy(() => import('./explanation/explanation-part.tsx')),
  slices: SlicesPart,
  limits: lazy(() => import('./limits/limits-part.tsx')),
  errors: ErrorsPart,
}

type Props = ModelPartProps & { part: ModelPart }

/** All that is known of one model: what it is worth on top, and below one question after the other. */
export const ModelPage = ({ project, model, part }: Props) => {
  const { words } = useSpeech()
  const learner = useLearnerName()(model.model.learner)
  const Part = PARTS[part]
  // What only some models have is not offered by the others.
  const shown = MODEL_PARTS.filter(id => id !== 'threshold' || model.report.threshold !== null)
  return (
    <Page title={words.title(learner)} aside={<ModelActions project={project} model={model} />}>
      <ModelHead project={project} model={model} />
      <nav className={navStyles.nav} aria-label={words.nav}>
        {shown.map(id => (
          <Link
            key={id}
            to="/projects/$project/model"
            params={{ project }}
            search={({ run }) => ({ ...(run ? { run } : {}), part: id })}
            resetScroll={false}
            activeProps={{}}
            aria-current={id === part ? 'page' : undefined}
          >
            {words.parts[id]}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading lines={8} />}>
        <Part project={project} model={model} />
      </Suspense>
    </Page>
  )
}
