import { createReadStream } from 'node:fs'
import type { ControlData } from '@leinwand/adapters/sqlite'
import {
  CARD_TYPES,
  EvaluationReport,
  MODEL_BUNDLE_TYPE,
  type Project,
  type RunResult,
  ShownRows,
} from '@leinwand/contract'
import { lastMeasured, servedBy } from '@leinwand/method'
import { ToldTraining } from '../card/told-training.ts'
import { writeCard } from '../card/write-card.ts'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { readProject } from '../projects/stored-project.ts'
import { openBundle } from '../train/open-bundle.ts'
import { readPart } from '../train/read-part.ts'
import { modelFile, summaries } from './stored-models.ts'

/** The KPIs of a run with what was measured of them by now. */
const measuredSince = ({ kpis }: RunResult, { measurements, parties, deployments }: Project) => {
  const served = servedBy(parties, deployments)
  return kpis.map(kpi => ({ ...kpi, measured: lastMeasured(kpi, measurements, served) }))
}

type Wiring = { data: ControlData; directory: string }

const nameOf = (project: string, endedAt: string, ending: string): string =>
  `${project}-model-${endedAt.slice(0, 10)}.${ending}`

/** The models of a project: their list, what is known of one, its card, and the file that scores anywhere. */
export const modelRoutes = ({ data, directory }: Wiring) =>
  ({
    listModels: async ({ project }) => done(await summaries(data, project)),

    readModel: async ({ project, params: { run } }) => {
      const found = await modelFile(data, { project, directory, run })
      if (!found.ok) return found
      const { file, bytes, result, endedAt, isCurrent } = found.value
      const bundle = await openBundle(file)
      if (!bundle.ok) return bundle
      const { parts, model, manifest } = bundle.value
      const report = readPart(parts.report, EvaluationReport)
      const shown = readPart(parts.shown, ShownRows)
      const split = readPart(parts.training, ToldTraining)?.split
      if (!report || !shown) return failed('model-not-judged')
      return done({
        run: found.value.run,
        endedAt,
        isCurrent,
        model: result.model,
        gate: result.gate,
        leaderboard: result.leaderboard ?? null,
        features: model.features.map(({ name }) => name),
        target: manifest.target,
        split: split ? { kind: split.kind, by: split.by } : null,
        report,
        shown,
        bytes,
      })
    },

    exportModelCard: async ({ project, params: { run }, query: { to, language: wanted }, language }) => {
      const found = await modelFile(data, { project, directory, run })
      if (!found.ok) return found
      const { file, endedAt, result } = found.value
      const standing = { gate: result.gate, goals: measuredSince(result, await readProject(data, project)) }
      const card = await writeCard(file, { to, language: wanted ?? language, standing })
      if (!card.ok) return card
      return done({ bytes: card.value, type: CARD_TYPES[to], name: nameOf(project.id, endedAt, to) })
    },

    exportModel: async ({ project, params: { run } }) => {
      const found = await modelFile(data, { project, directory, run })
      if (!found.ok) return found
      const { file, endedAt, result } = found.value
      if (!result.gate.passed) return failed('model-gate-not-passed')
      const name = nameOf(project.id, endedAt, 'leinwand')
      return done({ bytes: createReadStream(file), type: MODEL_BUNDLE_TYPE, name })
    },
  }) satisfies Partial<Handlers>
