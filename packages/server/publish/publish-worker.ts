import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentFormat } from '@leinwand/contract'
import type { Subject } from '@leinwand/flow/publish'
import { publishDocument } from './publish-document.ts'

const { subject, to } = workerData as { subject: Subject; to: DocumentFormat }
const bytes = await publishDocument(subject, to)
// A copy of its own: what is handed over must not share its memory with anything.
const whole = Uint8Array.from(bytes)
parentPort?.postMessage(whole, [whole.buffer])
