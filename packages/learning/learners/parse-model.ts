import { type Checked, failed, passed } from '../failure.ts'
import { type AnyModel, isSoundAnyModel, isSupervised } from './any-model.ts'
import { crc32 } from './crc-32.ts'
import type { Model } from './model.ts'
import { MODEL_FORMAT, MODEL_VERSION } from './model-head.ts'

const parseObject = (text: string): Record<string, unknown> | null => {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null
  } catch {
    return null
  }
}

/**
 * Reads what `serializeModel` wrote. Failures: `model-unreadable` (cut off, or no JSON), `model-format` (JSON, but not a
 * model of ours), `model-newer` (`version`, `supported`), `model-altered` (checksum differs), `model-unsound` (right
 * checksum, wrong content).
 */
export const parseAnyModel = (text: string): Checked<AnyModel> => {
  const parsed = parseObject(text)
  if (!parsed) return failed('model-unreadable', { characters: text.length })
  const { checksum, ...model } = parsed
  const { format, version } = model
  if (format !== MODEL_FORMAT || typeof version !== 'number')
    return failed('model-format', { expected: MODEL_FORMAT })
  if (version > MODEL_VERSION) return failed('model-newer', { version, supported: MODEL_VERSION })
  if (checksum !== crc32(JSON.stringify(model))) return failed('model-altered')
  return isSoundAnyModel(model) ? passed(model) : failed('model-unsound')
}

/** Reads a model that predicts a number or a class. Failures: those of `parseAnyModel` and `model-other-task` (`task`). */
export const parseModel = (text: string): Checked<Model> => {
  const parsed = parseAnyModel(text)
  if (!parsed.ok) return parsed
  const model = parsed.value
  return isSupervised(model) ? passed(model) : failed('model-other-task', { task: model.task.kind })
}
