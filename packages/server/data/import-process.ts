import { importQuery } from '@leinwand/adapters/postgresql'
import { importFile } from '@leinwand/adapters/tabular'
import type { Imported } from '@leinwand/flow/acquire'
import { answerServer } from '../jobs/answer-server.ts'
import type { ImportInput } from './import-input.ts'

answerServer<ImportInput, Imported>(({ reads, ...into }, { onProgress, signal }) => {
  const place = {
    ...into,
    signal,
    onProgress: (share: number) => onProgress({ stage: 'acquire', share }),
  }
  return reads.kind === 'query'
    ? importQuery(reads.connection, reads.query, place)
    : importFile(reads.file, reads.settings, place)
})
