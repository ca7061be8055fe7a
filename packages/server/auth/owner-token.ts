import { createHash, randomBytes } from 'node:crypto'
import { type ControlData, setSetting, takeSetting } from '@leinwand/adapters/sqlite'

const NAME = 'owner-token'
const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new one-time token for the first owner; the one before is no longer valid. Only its hash is kept. */
export const drawOwnerToken = async ({ db }: ControlData): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  await setSetting(db, NAME, hashed(token))
  return token
}

/** Uses a token up: true for one caller only. */
export const takeOwnerToken = ({ db }: ControlData, token: string): Promise<boolean> =>
  takeSetting(db, NAME, hashed(token))

/** Gives a token back whose owner could not be made. */
export const returnOwnerToken = ({ db }: ControlData, token: string): Promise<void> =>
  setSetting(db, NAME, hashed(token))
