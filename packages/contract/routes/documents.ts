import { MAIN_VARIANT, VariantId } from '@leinwand/method'
import { z } from 'zod'
import { Language } from '../failures/language.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

/** The pictures and documents that leave the house, with the type that each is sent as. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const DocumentFormat = z.enum(['pdf', 'svg', 'png', 'pptx', 'xlsx'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

export const documentRoutes = {
  exportDocument: {
    method: 'GET',
    path: '/projects/{project}/document',
    summary: 'Canvas, verdict and numbers of a variant as a picture or document',
    access: 'member',
    params: ProjectParams,
    query: z.strictObject({
      to: DocumentFormat,
      variant: VariantId.default(MAIN_VARIANT),
      /** Without it, the reader's. */
      language: Language.optional(),
    }),
    status: 200,
    download: Object.values(DOCUMENT_TYPES),
  },
} as const satisfies Record<string, Route>
