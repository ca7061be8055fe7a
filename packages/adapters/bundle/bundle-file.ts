import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  BundledRecipe,
  MODEL_BUNDLE_FORMAT,
  MODEL_BUNDLE_VERSION,
  type ModelBundle,
  ModelBundleManifest,
} from '@leinwand/flow/deploy'
import { failure, type Result, success } from '@leinwand/recipe'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const MANIFEST = 'bundle.json'
const PART = /^[a-z][a-z-]{0,39}\.json$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The bytes of a bundle: a zip of readable JSON. The same bundle gives the same bytes. */
export const bundleBytes = ({ manifest, recipe, model, parts }: ModelBundle): Uint8Array => {
  const texts: Record<string, string> = {
    'recipe.json': pretty(recipe),
    'model.json': model,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [`${name}.json`, text])),
  }
  const checksums = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sha256(text)]))
  const files = { [MANIFEST]: pretty({ ...manifest, checksums }), ...texts }
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  // A zip has a time for each file; the bundle's own stands in its manifest.
  return zipSync(bytes, { level: 6, mtime: new Date(1980, 0, 1) })
}

const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> | null => {
  try {
    return unzipSync(bytes, { filter: ({ name }) => PART.test(name) })
  } catch {
    return null
  }
}

const parse = (bundle: string, bytes: Uint8Array): Result<ModelBundle> => {
  const files = unzipped(bytes)
  const text = files?.[MANIFEST] && strFromU8(files[MANIFEST])
  if (!files || text === undefined) return failure('bundle-unreadable', { bundle })
  const said = json(text)
  if (Reflect.get(Object(said), 'format') !== MODEL_BUNDLE_FORMAT)
    return failure('bundle-unreadable', { bundle })
  const version: unknown = Reflect.get(Object(said), 'version')
  if (typeof version === 'number' && version > MODEL_BUNDLE_VERSION)
    return failure('bundle-newer', { bundle, found: version, known: MODEL_BUNDLE_VERSION })
  const checked = ModelBundleManifest.safeParse(said)
  if (!checked.success) return failure('bundle-altered', { bundle, file: MANIFEST })
  const { checksums, ...manifest } = checked.data
  const parts: Record<string, string> = {}
  for (const [name, checksum] of Object.entries(checksums)) {
    const content = files[name]
    const part = content && strFromU8(content)
    if (part === undefined || sha256(part) !== checksum)
      return failure('bundle-altered', { bundle, file: name })
    parts[name.replace(/\.json$/, '')] = part
  }
  const { recipe: recipeText, model, ...others } = parts
  const recipe = BundledRecipe.safeParse(json(recipeText ?? ''))
  if (!recipe.success || model === undefined)
    return failure('bundle-altered', { bundle, file: 'recipe.json' })
  return success({ manifest, recipe: recipe.data, model, parts: others })
}

/**
 * Opens a bundle of one file. Fails with `bundle-not-found`, `bundle-unreadable` (cut off, or no bundle), `bundle-newer`
 * or `bundle-altered` (which part).
 */
export const readBundleFile = async (file: string): Promise<Result<ModelBundle>> => {
  const bytes = await readFile(file).catch(() => null)
  return bytes ? parse(file, bytes) : failure('bundle-not-found', { bundle: file })
}
