import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A project on a CSV file that lies beside it: few rows, few trees, so that a test does not have to wait. */
export const smallProject = readFileSync(new URL('./small-project.yaml', import.meta.url), 'utf8')

const HEADER = 'torque,wear,failed'

/** Rows in which more than 50 Nm fail, but for one in nine, or torque would be a leak. Nothing is drawn by lot. */
export const smallCsv = (rows = 400): string =>
  [
    HEADER,
    ...Array.from({ length: rows }, (_, n) => {
      const torque = 30 + ((n * 37) % 30)
      return `${torque}.5,${(n * 13) % 200},${torque >= 50 && n % 9 !== 0 ? 1 : 0}`
    }),
    '',
  ].join('\n')

/** Writes both into a directory; gives the path of the project file. */
export const writeSmall = async (
  directory: string,
  { yaml = smallProject, csv = smallCsv() as string | Uint8Array | null } = {},
): Promise<string> => {
  const file = join(directory, 'project.yaml')
  await writeFile(file, yaml)
  if (csv !== null) await writeFile(join(directory, 'data.csv'), csv)
  return file
}
