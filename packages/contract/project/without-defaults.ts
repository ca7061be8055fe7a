import { ProjectFile } from './project-file.ts'
import { chosen, isObject, type JsonSchema, walkable } from './schema-at.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const schemaOf = (schema: JsonSchema, key: string): JsonSchema | undefined => {
  const inner = schema.properties?.[key] ?? schema.additionalProperties
  return isObject(inner) ? inner : undefined
}

const stripped = (value: unknown, schema: JsonSchema | undefined): unknown => {
  if (schema === undefined) return value
  const here = chosen(schema, value)
  if (Array.isArray(value)) return value.map(item => stripped(item, here.items))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      const of = schemaOf(here, key)
      const kept = stripped(inner, of)
      const isDefault = of?.default !== undefined && same(kept, stripped(of.default, of))
      return isDefault && here.properties?.[key] !== undefined ? [] : [[key, kept]]
    }),
  )
}

/** A project file without what it would have anyway: as a person writes it. Read again it is the same. */
export const withoutDefaults = (file: ProjectFile): Record<string, unknown> =>
  Object(stripped(file, walkable(ProjectFile)))
