import { openApiDocument } from '@leinwand/contract'
import { done } from '../outcome.ts'
import type { Handlers } from './call.ts'

export const serviceRoutes = (version: string) => {
  let document: Record<string, unknown> | undefined
  return {
    health: async () => done({ ok: true as const, version }),
    openapi: async () => {
      document ??= openApiDocument(version)
      return done(document)
    },
  } satisfies Partial<Handlers>
}
