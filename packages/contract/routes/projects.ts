import {
  Costs,
  CycleElement,
  CycleState,
  FinanceResult,
  Kpi,
  MAIN_VARIANT,
  MeasuredKpi,
  Measurement,
  ModelPath,
  Need,
  Party,
  Plan,
  VariantId,
  Verdict,
} from '@leinwand/method'
import { Recipe } from '@leinwand/recipe'
import { z } from 'zod'
import { CriteriaFixed, Criterion } from '../project/criterion.ts'
import { Learner } from '../project/learner.ts'
import { Deployment, ProjectFile, ProjectPart, Source } from '../project/project-file.ts'
import { CriteriaStanding } from '../run/decision.ts'
import { RunResult } from '../run/run-result.ts'
import type { Route } from './route.ts'

export const ProjectParams = z.strictObject({ project: z.string().min(1).max(64) })

/** Which variant of the business model a call is about; the main one unless it says so. */
export const OfVariant = z.strictObject({ variant: VariantId.default(MAIN_VARIANT) })

export const ProjectSummary = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  verdict: Verdict.shape.kind,
  npv: z.number().nullable(),
  light: FinanceResult.shape.blackFigures.shape.light.nullable(),
  lastRun: z.iso.datetime().nullable(),
  live: z.boolean(),
})
export type ProjectSummary = z.infer<typeof ProjectSummary>

/** A project as the interface shows it, without the canvas, which comes as events. `plan` is that of the variant asked for. */
export const Project = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  description: z.string(),
  kpis: z.array(Kpi),
  needs: z.array(Need).default([]),
  measurements: z.array(Measurement).default([]),
  parties: z.array(Party),
  sources: z.array(Source),
  recipe: Recipe,
  learner: Learner,
  gate: z.array(Criterion),
  costs: Costs.prefault({}),
  criteriaFixed: CriteriaFixed.nullable().default(null),
  deployments: z.array(Deployment),
  plan: Plan,
  path: ModelPath.prefault({}),
})
export type Project = z.infer<typeof Project>

/** A project as it is stored: `versions` has the hash of each part, so that a change can say what it is based on. */
export const StoredProject = z.object({ ...Project.shape, versions: z.record(z.string(), z.string()) })
export type StoredProject = z.infer<typeof StoredProject>

/** What became stale and because of which changed part. */
export const CircleElement = z.object({
  element: CycleElement,
  state: CycleState,
  lead: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  decision: z.string().nullable(),
  staleBecause: z.array(z.string()),
})
export type CircleElement = z.infer<typeof CircleElement>

/** One thing to do next, as a code that the interface words, and the page where it is done. */
export const Advice = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  target: z.object({ page: z.string(), id: z.string().optional() }),
})
export type Advice = z.infer<typeof Advice>

/** All that the project's home shows over and under the canvas. */
export const Overview = z.object({
  verdict: Verdict,
  finance: FinanceResult.nullable(),
  circle: z.array(CircleElement),
  next: z.array(Advice),
  kpis: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      direction: z.enum(['down', 'up']),
      baseline: z.number(),
      target: z.number(),
      by: z.iso.date(),
      expected: z.number().nullable(),
      /** The latest measurement. */
      measured: MeasuredKpi.nullable(),
      euroPerMonth: z.number().nullable(),
      euroPerYear: z.number().nullable(),
    }),
  ),
  criteria: CriteriaStanding,
  /** Notes bound to something that runs here: how it stands. */
  notes: z.record(
    z.string(),
    z.object({ state: z.enum(['running', 'stale', 'failed', 'idle']), at: z.iso.datetime().nullable() }),
  ),
  /** Per deployment: how many machines and predictions are planned and metered this month. */
  metered: z.array(
    z.object({
      deployment: z.string(),
      party: z.string(),
      offer: z.string().nullable(),
      machines: z.number(),
      predictions: z.number(),
      plannedMachines: z.number(),
    }),
  ),
})
export type Overview = z.infer<typeof Overview>

export const projectRoutes = {
  listProjects: {
    method: 'GET',
    path: '/projects',
    summary: 'The projects one may see',
    access: 'signedIn',
    status: 200,
    reply: z.array(ProjectSummary),
  },
  createProject: {
    method: 'POST',
    path: '/projects',
    summary: 'Create a project from a project file',
    access: 'signedIn',
    body: ProjectFile,
    status: 201,
    reply: StoredProject,
  },
  readProject: {
    method: 'GET',
    path: '/projects/{project}',
    summary: 'A project',
    access: 'member',
    params: ProjectParams,
    query: OfVariant,
    status: 200,
    reply: StoredProject,
  },
  deleteProject: {
    method: 'DELETE',
    path: '/projects/{project}',
    summary: 'Delete a project',
    access: 'member',
    params: ProjectParams,
    status: 204,
  },
  exportProject: {
    method: 'GET',
    path: '/projects/{project}/file',
    summary: 'The project as a project file (JSON)',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: ProjectFile,
  },
  exportProjectYaml: {
    method: 'GET',
    path: '/projects/{project}/file.yaml',
    summary: 'The project as a project file (YAML), as a person edits it',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.string(),
    type: 'application/yaml',
  },
  /**
   * The body is the part's value; it is checked by the part's own schema. Only the plan differs between variants. With
   * `basedOn`, the part's hash in `versions` when it was read, a part that somebody else changed since is not overwritten.
   */
  changePart: {
    method: 'PUT',
    path: '/projects/{project}/parts/{part}',
    summary: 'Replace one part of a project',
    access: 'member',
    params: z.strictObject({ ...ProjectParams.shape, part: ProjectPart.exclude(['criteriaFixed']) }),
    query: z.strictObject({ ...OfVariant.shape, basedOn: z.string().max(64).optional() }),
    body: z.unknown(),
    status: 200,
    reply: StoredProject,
  },
  overview: {
    method: 'GET',
    path: '/projects/{project}/overview',
    summary: 'Verdict, numbers, circle and what counts next',
    access: 'member',
    params: ProjectParams,
    query: OfVariant,
    status: 200,
    reply: Overview,
  },
  recordStep: {
    method: 'PUT',
    path: '/projects/{project}/circle/{element}',
    summary: 'Who leads a step, and what was decided',
    access: 'member',
    params: z.strictObject({ ...ProjectParams.shape, element: CycleElement }),
    body: z.strictObject({ lead: z.string().max(120).optional(), decision: z.string().max(2000).optional() }),
    status: 200,
    reply: CircleElement,
  },
  startRun: {
    method: 'POST',
    path: '/projects/{project}/runs',
    summary: 'Go once round the circle',
    access: 'member',
    params: ProjectParams,
    status: 202,
    reply: z.object({ job: z.string() }),
  },
  latestRun: {
    method: 'GET',
    path: '/projects/{project}/runs/latest',
    summary: 'The last finished run',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: RunResult,
  },
} as const satisfies Record<string, Route>
