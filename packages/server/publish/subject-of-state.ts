import type { Language } from '@leinwand/contract'
import type { Subject } from '@leinwand/flow/publish'
import { type CanvasContent, whatNext } from '@leinwand/method'
import { circleOf } from '../overview/circle.ts'
import { financeOf, type ProjectState, verdictOf } from '../overview/project-state.ts'
import { wordedFindings } from './worded-findings.ts'

type Asked = { variant: string | null; canvas: CanvasContent; language: Language }

/** A project as it is stored and as it ran, ready to be published. */
export const subjectOfState = (state: ProjectState, { variant, canvas, language }: Asked): Subject => {
  const { project, notes, now } = state
  const [verdict, finance] = [verdictOf(state), financeOf(state)]
  const { name, provider, description, parties, plan } = project
  const next = whatNext({
    verdict,
    cycle: circleOf(state),
    notes,
    plan,
    ...(finance && { finance }),
    now,
  })
  return {
    language,
    at: now,
    name,
    provider,
    description,
    variant,
    notes,
    legend: canvas.legend,
    parties,
    verdict,
    plan,
    finance,
    next,
    findings: wordedFindings(canvas, project, language),
  }
}
