import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'

export const dataRoutes = () =>
  ({
    queryPostgres: async ({ params: { source } }) => failed('source-not-found', { source }),
    readDetection: async ({ params: { source } }) => failed('source-not-read', { source }),
    inspectSource: async ({ params: { source } }) => failed('source-not-read', { source }),
    acceptDetection: async ({ params: { source } }) => failed('source-not-read', { source }),
    listDataSets: async () => done([]),
    compareDataSets: async ({ query: { left } }) => failed('data-set-not-found', { dataSet: left }),
    describeDataSet: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
    readRows: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
    profileDataSet: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
    exportProfile: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
    readQuarantine: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
    mendQuarantine: async ({ params: { dataSet } }) => failed('data-set-not-found', { dataSet }),
  }) satisfies Partial<Handlers>
