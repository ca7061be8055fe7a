import { Colour, Costs, Kpi, Measurement, ModelPath, Need, Note, NoteId, Party, Plan } from '@leinwand/method'
import { Recipe } from '@leinwand/recipe'
import { z } from 'zod'
import { Given } from '../data/detection.ts'
import { EMPTY_PLAN, UNWRITTEN_RECIPE, USUAL_LEARNER } from './blank.ts'
import { CriteriaFixed, Criterion } from './criterion.ts'
import { Id } from './id.ts'
import { Learner } from './learner.ts'

/** A note as a person writes it into a file: id and rank may be left out, the order in the file is the order on the block. */
export const ProjectNote = z.strictObject({ ...Note.shape, id: NoteId, rank: z.number().optional() })
export type ProjectNote = z.infer<typeof ProjectNote>

/** Where live readings of a source come from. `embedded` is Leinwand's own broker. */
export const LiveSource = z.discriminatedUnion('protocol', [
  z.strictObject({ protocol: z.literal('mqtt'), broker: z.literal('embedded').default('embedded') }),
])
export type LiveSource = z.infer<typeof LiveSource>

/**
 * Data at rest: a file or a folder of files beside the project file, a query to PostgreSQL, or a simulated machine. The
 * connection to a database is no part of the project: it comes from the environment variable that is named here
 * (`LEINWAND_<SOURCE>_URL` where none is), or from what the server keeps encrypted.
 */
export const Source = z.strictObject({
  id: Id,
  name: z.string().max(120).optional(),
  from: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      path: z.string().min(1).max(4000),
      delimiter: z.string().length(1).optional(),
      encoding: z.enum(['utf-8', 'utf-16', 'latin-1']).optional(),
      import: Given.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('folder'),
      path: z.string().min(1).max(4000),
      import: Given.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('postgresql'),
      query: z.string().trim().min(1).max(100_000),
      variable: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]{0,99}$/, 'capitals, digits and _')
        .optional(),
    }),
    z.strictObject({
      kind: z.literal('simulation'),
      machine: z.literal('milling'),
      rows: z.number().int().min(1).max(10_000_000).default(10_000),
      seed: z.number().int().default(1),
    }),
  ]),
  live: LiveSource.optional(),
  licence: z.string().max(300).optional(),
  /** Whose data they are. */
  owner: z.string().max(120).optional(),
  /** Whether they speak of people; who exports or shares them is warned. */
  personalData: z.boolean().optional(),
})
export type Source = z.infer<typeof Source>

export const Deployment = z.strictObject({
  id: Id,
  party: Id,
  mode: z.enum(['live', 'batch']),
  source: Id,
  /** Probability from which a warning is raised; `auto` takes the one the evaluation chose on the training folds. */
  threshold: z.union([z.literal('auto'), z.number().min(0).max(1)]).default('auto'),
  /** The offer of the plan that this deployment is metered against. */
  offer: Id.optional(),
})
export type Deployment = z.infer<typeof Deployment>

/** A project has one model; notes are bound to it by this id. */
export const MODEL_ID = 'model'

/** A canvas in a file: its notes, what their colours mean, findings set aside with the reason, patterns worked by. */
export const CanvasInFile = z.strictObject({
  notes: z.array(ProjectNote).default([]),
  legend: z.partialRecord(Colour, z.string().trim().min(1).max(80)).default({}),
  dismissals: z.record(z.string().min(1).max(400), z.string().trim().min(1).max(500)).default({}),
  patterns: z.array(z.string().min(1).max(64)).default([]),
})
export type CanvasInFile = z.infer<typeof CanvasInFile>

/** A further variant in a file; a note with the id of one of another variant is the same note, thought otherwise. */
export const VariantInFile = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  canvas: CanvasInFile.prefault({}),
  plan: Plan,
  /** Taken out, and kept so that it can be brought back. */
  removed: z.boolean().default(false),
})
export type VariantInFile = z.infer<typeof VariantInFile>

/**
 * A whole project in one file: the portable form (YAML or JSON). A business model begins with the canvas alone: what the
 * circle needs may come later. How the canvases came to be (their history) is not in it.
 */
export const ProjectFile = z.strictObject({
  leinwand: z.literal(1),
  id: Id,
  name: z.string().min(1).max(120),
  provider: z.string().min(1).max(120),
  description: z.string().max(10_000).default(''),
  canvas: CanvasInFile.prefault({}),
  kpis: z.array(Kpi).default([]),
  /** What the KPIs are computed from. */
  needs: z.array(Need).default([]),
  /** What the KPIs were found to be after the deployment. No step of the cycle rests on it. */
  measurements: z.array(Measurement).default([]),
  parties: z.array(Party).default([]),
  sources: z.array(Source).default([]),
  recipe: Recipe.prefault(UNWRITTEN_RECIPE),
  learner: Learner.prefault(USUAL_LEARNER),
  gate: z.array(Criterion).default([]),
  /** What alarms cost and save, which the economic criteria are reckoned with. */
  costs: Costs.prefault({}),
  /** KPIs, criteria and costs were fixed: from then on a change is a decision with a reason. */
  criteriaFixed: CriteriaFixed.nullable().default(null),
  deployments: z.array(Deployment).default([]),
  plan: Plan.prefault(EMPTY_PLAN),
  /** Beside the main one, which is the file's own canvas and plan. */
  variants: z.array(VariantInFile).default([]),
  path: ModelPath.prefault({}),
})
export type ProjectFile = z.infer<typeof ProjectFile>

/** The parts of a project that are changed and hashed on their own; the canvas is a list of events beside them. */
export const PROJECT_PARTS = [
  'kpis',
  'needs',
  'measurements',
  'parties',
  'sources',
  'recipe',
  'learner',
  'gate',
  'costs',
  'criteriaFixed',
  'deployments',
  'plan',
  'path',
] as const
export const ProjectPart = z.enum(PROJECT_PARTS)
export type ProjectPart = z.infer<typeof ProjectPart>

/** What success is measured by: once it is fixed or a model was trained on it, a change takes a reason. */
export const CRITERIA_PARTS = ['kpis', 'gate', 'costs'] as const satisfies readonly ProjectPart[]
