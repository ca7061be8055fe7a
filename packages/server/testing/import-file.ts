import type { Job } from '@leinwand/contract'
import type { Client } from './client.ts'
import { PATIENCE_MS } from './eventually.ts'

const ENDED: readonly Job['state'][] = ['done', 'failed', 'cancelled']

/** The job as it is once it has ended. */
export const ended = async (client: Client, project: string, job: string): Promise<Job> => {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const read = await client.call('readJob', { params: { project, job } })
    if (ENDED.includes(read.state)) return read
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`the job ${job} did not end`)
}

type File = { source?: string; name?: string; content: string | Uint8Array }

/** Gives a source its file, and waits until it is read in, or is not. */
export const importedFile = async (
  client: Client,
  project: string,
  { source = 'data', name = 'measured.csv', content }: File,
): Promise<Job> => {
  const raw = { type: 'application/octet-stream', content }
  const { job } = await client.call('uploadSource', { params: { project, source }, query: { name }, raw })
  return ended(client, project, job)
}
