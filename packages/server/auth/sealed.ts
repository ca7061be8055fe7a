import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** The key for what must be kept and not shown: drawn once, in the data directory, readable by its owner alone. */
const sealingKey = (directory: string): Buffer => {
  const file = join(directory, 'sealing-key')
  try {
    return Buffer.from(readFileSync(file, 'utf8'), 'base64url')
  } catch (error) {
    if (Reflect.get(Object(error), 'code') !== 'ENOENT') throw error
    const key = randomBytes(KEY_BYTES)
    writeFileSync(file, key.toString('base64url'), { mode: 0o600, flag: 'wx' })
    return key
  }
}

/**
 * A secret as it may be stored: AES-256-GCM with an initialisation vector of its own (NIST SP 800-38D). `about` says whose
 * it is, so that it cannot be moved to another's place.
 */
export const sealed = (directory: string, secret: string, about: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(directory), iv).setAAD(Buffer.from(about))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
}

/** The secret again; nothing where it, its place or the key was changed. */
export const unsealed = (directory: string, stored: string, about: string): string | undefined => {
  const bytes = Buffer.from(stored, 'base64url')
  const iv = bytes.subarray(0, IV_BYTES)
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(directory), iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about))
      .setAuthTag(tag)
    const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]
    return Buffer.concat(text).toString('utf8')
  } catch {
    return undefined
  }
}
