import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BUNDLE_VERSION,
  type Bundle,
  BundledCalibration,
  BundleManifest,
  type BundleStore,
} from '@leinwand/flow/deploy'
import { FittedRecipe, failure, type Result } from '@leinwand/recipe'

const FILES = ['recipe.json', 'model.json', 'calibration.json'] as const
const MANIFEST = 'bundle.json'
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** On disk before the directory gets its name: a bundle that can be found is whole, even after a power cut. */
const writeDurably = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const failedToWrite = (error: unknown, path: string): Result<never> => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('disk-full', { path })
  if (code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(code)))
    return failure('data-not-writable', { path })
  throw error
}

/**
 * The name says what the bundle does and not when it was made: the same model again is the same bundle. It holds the hash
 * of the manifest, so that a changed threshold is noticed as well as a changed model.
 */
const nameOf = (manifest: Bundle['manifest'], checksums: BundleManifest['checksums']): string => {
  const { madeAt: _, ...timeless } = manifest
  const fields = Object.entries({ ...timeless, ...checksums }).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${manifest.project}-${manifest.deployment}-${sha256(JSON.stringify(fields)).slice(0, 16)}`
}

const keep = async (directory: string, { manifest, recipe, model, calibration }: Bundle) => {
  const texts = {
    'recipe.json': pretty(recipe),
    'model.json': model,
    ...(calibration ? { 'calibration.json': pretty(calibration) } : {}),
  }
  const checksums = Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, sha256(text)]),
  ) as BundleManifest['checksums']
  const name = nameOf(manifest, checksums)
  const path = join(directory, name)
  if (await exists(join(path, MANIFEST))) return { name, path }
  const draft = join(directory, `.${name}.${randomUUID()}`)
  try {
    await mkdir(draft, { recursive: true })
    for (const [file, text] of Object.entries(texts)) await writeDurably(join(draft, file), text)
    await writeDurably(join(draft, MANIFEST), pretty({ ...manifest, checksums }))
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  return { name, path }
}

const openBundle = async (directory: string, name: string): Promise<Result<Bundle>> => {
  const failed = (code: string, params = {}) => failure(code, { bundle: name, ...params })
  const read = (file: string) => readFile(join(directory, name, file), 'utf8').catch(() => null)
  const [text, ...texts] = await Promise.all([read(MANIFEST), ...FILES.map(read)])
  // A name is one of ours or none: it must not lead out of the directory.
  if (!NAME.test(name) || typeof text !== 'string') return failed('bundle-not-found')
  const parsed = json(text)
  const version: unknown = Reflect.get(Object(parsed), 'version')
  if (typeof version === 'number' && version > BUNDLE_VERSION)
    return failed('bundle-newer', { found: version, known: BUNDLE_VERSION })
  const checked = BundleManifest.safeParse(parsed)
  if (!checked.success) return failed('bundle-altered', { file: MANIFEST })
  const { checksums, ...manifest } = checked.data
  if (nameOf(manifest, checksums) !== name) return failed('bundle-altered', { file: MANIFEST })
  for (const [i, file] of FILES.entries()) {
    if (checksums[file] === undefined) continue
    const content = texts[i]
    if (typeof content !== 'string' || sha256(content) !== checksums[file])
      return failed('bundle-altered', { file })
  }
  const recipe = FittedRecipe.parse(JSON.parse(texts[0]!))
  const calibration = checksums['calibration.json'] ? json(texts[2]!) : null
  const calibrated = BundledCalibration.safeParse(calibration)
  if (!calibrated.success) return failed('bundle-altered', { file: 'calibration.json' })
  return { ok: true, value: { manifest, recipe, model: texts[1]!, calibration: calibrated.data } }
}

/**
 * Bundles as directories of readable JSON: `bundle.json`, `recipe.json`, `model.json`, and `calibration.json` where there is one. Written under another name and
 * renamed, so that there is never half a bundle; opened only when every checksum holds. Fails with `disk-full`,
 * `data-not-writable`, `bundle-not-found`, `bundle-altered` or `bundle-newer`.
 */
export const bundleDirectory = (directory: string): BundleStore => ({
  keep: async bundle => {
    try {
      return { ok: true, value: await keep(directory, bundle) }
    } catch (error) {
      return failedToWrite(error, directory)
    }
  },
  open: name => openBundle(directory, name),
})
