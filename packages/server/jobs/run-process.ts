import type { RunResult } from '@leinwand/contract'
import { runCircle } from '../circle/index.ts'
import { answerServer } from './answer-server.ts'
import type { RunInput } from './run-input.ts'

answerServer<RunInput, RunResult>((input, watch) => runCircle({ ...input, ...watch }))
