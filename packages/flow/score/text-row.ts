import type { Step } from '@leinwand/recipe'
import type { Value } from '../value.ts'

type ParseStep = Extract<Step, { step: 'parse' }>
type Parsing = ParseStep['columns'][string]
type Write = (value: Value) => string | null

/**
 * Writes live values as the texts that a recipe starts from: a stored file and a live reading go through the same steps,
 * and the first of them reads text. A number is written with the decimal sign that its parse step expects.
 */
export function textRows(fitted: {
  readonly input: readonly string[]
  readonly recipe: { readonly steps: readonly Step[] }
}): (values: Readonly<Record<string, Value>>) => Readonly<Record<string, string | null>> {
  const writers = fitted.input.map(name => [name, writer(parsingOf(fitted.recipe.steps, name))] as const)
  return values =>
    Object.fromEntries(
      writers.map(([name, write]) => [name, write(Object.hasOwn(values, name) ? values[name]! : null)]),
    )
}

/** How a column of the source is parsed, under whatever name it has by then. */
function parsingOf(steps: readonly Step[], column: string): Parsing | undefined {
  let name = column
  for (const step of steps) {
    // A column may be called `constructor`.
    if (step.step !== 'rename' && step.step !== 'parse') continue
    if (!Object.hasOwn(step.columns, name)) continue
    if (step.step === 'parse') return step.columns[name]
    name = step.columns[name]!
  }
  return undefined
}

const writer =
  (parsing: Parsing | undefined): Write =>
  value => {
    switch (typeof value) {
      case 'number':
        return parsing?.decimal === ',' ? String(value).replace('.', ',') : String(value)
      case 'boolean':
        return (value ? parsing?.true?.[0] : parsing?.false?.[0]) ?? String(value)
      case 'string':
        return value
      default:
        return null
    }
  }
