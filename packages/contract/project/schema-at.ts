import { z } from 'zod'
import type { Path } from './place.ts'
import { ProjectFile } from './project-file.ts'

export type JsonSchema = {
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  const?: unknown
  default?: unknown
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What validators in strict mode refuse, said otherwise: a list of types as `anyOf`, and no `format` (which needs a
 * plug-in) where a pattern says the same.
 */
const strict = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isObject(schema)) return schema
  const { type, ...rest } = Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) => key !== 'format' || typeof value !== 'string' || typeof schema.pattern !== 'string',
      )
      .map(([key, value]) => [key, strict(value)]),
  )
  if (type === undefined) return rest
  return Array.isArray(type) ? { anyOf: type.map(each => ({ type: each })), ...rest } : { type, ...rest }
}

/** The JSON Schema of the project file as a person writes it: what has a default may be left out. */
export const projectJsonSchema = (): Record<string, unknown> => ({
  ...Object(strict(z.toJSONSchema(ProjectFile, { io: 'input' }))),
  title: 'Leinwand: project file',
})

const DEFINED = /^#\/(\$defs|definitions)\/(.+)$/

/** With what stands under a name put in its place. A recipe's step can hold steps, so what comes out can hold itself. */
const linked = (root: JsonSchema): JsonSchema => {
  const named = (value: unknown): unknown => {
    const [, group, name] = DEFINED.exec(isObject(value) ? String(value.$ref) : '') ?? []
    return group ? Object(Reflect.get(root, group))[name!] : value
  }
  const link = (value: unknown): void => {
    if (!isObject(value) && !Array.isArray(value)) return
    for (const [key, inner] of Object.entries(value)) {
      Reflect.set(value, key, named(inner))
      if (named(inner) === inner) link(inner)
    }
  }
  link(root)
  return root
}

/** The schema of a value as a person writes it, for walking through it beside the value. */
export const walkable = (of: z.ZodType): JsonSchema =>
  linked(z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as JsonSchema)

/** Of several shapes the one whose fixed values (step, kind, model …) the input has. */
export const chosen = (schema: JsonSchema, input: unknown): JsonSchema => {
  const options = schema.oneOf ?? schema.anyOf
  if (!options) return schema
  const inner = options.map(option => chosen(option, input))
  const fits = (option: JsonSchema) =>
    isObject(input) &&
    Object.entries(option.properties ?? {}).every(
      ([key, property]) => property.const === undefined || property.const === input[key],
    )
  return inner.find(option => option.properties !== undefined && fits(option)) ?? inner[0] ?? {}
}

/** The keys that an object at this place of a value (a project file) may have; none where the place is unknown. */
export const keysAt = (path: Path, value: unknown, of: z.ZodType = ProjectFile): string[] => {
  let input = value
  let schema = chosen(walkable(of), input)
  for (const part of path) {
    input = isObject(input) || Array.isArray(input) ? Reflect.get(input, part) : undefined
    const further =
      typeof part === 'number' ? schema.items : (schema.properties?.[part] ?? schema.additionalProperties)
    if (!isObject(further)) return []
    schema = chosen(further, input)
  }
  return Object.keys(schema.properties ?? {})
}
