import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDirectory } from '@leinwand/adapters/files'
import type { ProjectFile } from '@leinwand/contract'
import { appraiseKpis } from '@leinwand/flow/appraise'
import type { Gate, Judgement } from '@leinwand/flow/evaluate'
import type { Prepared } from '@leinwand/flow/prepare'
import { vouchedLeaks } from '@leinwand/flow/profile'
import { watchedClass } from '@leinwand/flow/score'
import { serializeModel } from '@leinwand/learning'
import { makeBundle } from '../train/make-bundle.ts'
import { toldSplit } from '../train/parts-of.ts'
import { shownRows } from '../train/shown-rows.ts'
import type { Learned } from './learn.ts'
import type { Learnable } from './model-stage.ts'
import { targetOf } from './ready-to-run.ts'

type Kept = Learned &
  Judgement & {
    prepared: Prepared
    learnable: Learnable
    gate: Gate
    leaks: readonly { column: string; figure: number }[]
    project: ProjectFile
    /** Seconds of the training. */
    seconds: number
    /** When the run began, ISO instant. */
    at: string
  }

/** How the training went, as a model card tells it. */
const toldOf = ({ learnable, trained, told, leaks, project, seconds }: Kept) => ({
  split: toldSplit(learnable),
  leaks: vouchedLeaks(leaks, project.recipe),
  leaderboard: told?.leaderboard ?? [],
  best: { learner: trained.model.learner, members: told?.members ?? [], metric: told?.metric ?? '' },
  seconds,
  endedBy: told?.endedBy ?? 'named',
})

/**
 * Writes the model with recipe, limits and report into one file, which scores anywhere and which its page and its card are
 * made of. Returns the name of the file, which says what it holds and not when it was made:
 * the same model with the same judgement again is the same file.
 */
export const keepModel = async (kept: Kept, directory: string): Promise<string> => {
  const { project, prepared, learnable, trained, evaluation, report, parts, gate } = kept
  const { task, train, test } = learnable
  const judged = {
    calibration: JSON.stringify(parts.calibration),
    conformal: JSON.stringify(parts.conformal),
    limits: JSON.stringify(parts.limits),
    gate: JSON.stringify({
      gate,
      kpis: Object.fromEntries(project.kpis.map(({ id, name }) => [id, name])),
      goals: appraiseKpis({ ...project, metrics: evaluation.test }),
    }),
    report: JSON.stringify(report),
    shown: JSON.stringify(shownRows(report, { train, test }, prepared.columns)),
  }
  const bytes = makeBundle({
    recipe: prepared.fitted,
    model: trained.model,
    target: targetOf(project),
    positive:
      task.kind === 'classification' && task.classes.length === 2
        ? task.classes[watchedClass({ task })]!
        : null,
    threshold: parts.threshold,
    dataSet: prepared.dataSet.id,
    rows: train.y.length,
    seed: project.learner.seed,
    now: Date.parse(kept.at),
    parts: { ...judged, training: JSON.stringify(toldOf(kept)) },
  })
  const hash = createHash('sha256')
  for (const part of [
    serializeModel(trained.model),
    JSON.stringify(prepared.fitted),
    ...Object.values(judged),
  ])
    hash.update(part)
  const name = `${hash.digest('hex').slice(0, 16)}.leinwand`
  makeDirectory(directory)
  await writeFile(join(directory, name), bytes)
  return name
}
