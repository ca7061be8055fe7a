import { projectJsonSchema } from '@leinwand/contract'

/** Prints the JSON Schema that every project file validates against. */
export const schema = (): number => {
  process.stdout.write(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`)
  return 0
}
