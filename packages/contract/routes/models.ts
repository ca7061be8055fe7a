import { z } from 'zod'
import { Language } from '../failures/language.ts'
import { JudgedModel, ModelSummary } from '../run/judged-model.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const ModelParams = z.strictObject({
  project: z.string().min(1).max(64),
  /** The run that made it, or `last`. */
  run: z.string().min(1).max(64),
})

/** The formats of a model card, with the type that each is sent as. */
export const CARD_TYPES = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const

/** One file with recipe, model, limits and report, as `leinwand score` takes it. */
export const MODEL_BUNDLE_TYPE = 'application/zip'

export const modelRoutes = {
  listModels: {
    method: 'GET',
    path: '/projects/{project}/models',
    summary: 'The models that the runs of a project made, newest first',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.array(ModelSummary),
  },
  readModel: {
    method: 'GET',
    path: '/projects/{project}/models/{run}',
    summary: 'All that is known of one model',
    access: 'member',
    params: ModelParams,
    status: 200,
    reply: JudgedModel,
  },
  exportModelCard: {
    method: 'GET',
    path: '/projects/{project}/models/{run}/card',
    summary: 'The card of one model: what it is for, what it can and cannot do',
    access: 'member',
    params: ModelParams,
    query: z.strictObject({
      to: z.enum(['html', 'pdf']),
      /** Without it, the reader's. */
      language: Language.optional(),
    }),
    status: 200,
    download: Object.values(CARD_TYPES),
  },
  exportModel: {
    method: 'GET',
    path: '/projects/{project}/models/{run}/bundle',
    summary: 'One model as a file that scores anywhere, without a server',
    access: 'member',
    params: ModelParams,
    status: 200,
    download: [MODEL_BUNDLE_TYPE],
  },
} as const satisfies Record<string, Route>
