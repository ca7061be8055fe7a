import { importFile } from '@leinwand/adapters/tabular'
import type { Imported } from '@leinwand/flow/acquire'
import { answerServer } from '../jobs/answer-server.ts'
import type { ImportInput } from './import-input.ts'

answerServer<ImportInput, Imported>(({ file, settings, ...place }, { onProgress, signal }) =>
  importFile(file, settings, {
    ...place,
    signal,
    onProgress: share => onProgress({ stage: 'acquire', share }),
  }),
)
