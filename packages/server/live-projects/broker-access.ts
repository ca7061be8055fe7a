import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** How machines reach the embedded broker of a project. The port stays, so that machines find it after a restart. */
const BrokerAccess = z.object({ user: z.string(), password: z.string(), port: z.number().int() })
export type BrokerAccess = z.infer<typeof BrokerAccess>

export const drawPassword = (): string => randomBytes(24).toString('base64url')

const FILE = 'broker.json'

export const keepBrokerAccess = async (directory: string, access: BrokerAccess): Promise<void> => {
  await mkdir(directory, { recursive: true })
  // Whole or not at all: half a file would keep the live path from ever starting again.
  const passing = join(directory, `.${FILE}`)
  await writeFile(passing, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(passing, join(directory, FILE))
}

/** The access a project has, or a new one with a password of its own; port 0 takes any free one. */
export const brokerAccess = async (directory: string): Promise<BrokerAccess> => {
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => null)
  if (text !== null) return BrokerAccess.parse(JSON.parse(text))
  return { user: 'machine', password: drawPassword(), port: 0 }
}
