import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { IMPORT_DRAFT } from '../circle/draft.ts'
import { PASSING_PART, projectDirectories } from './directories.ts'

const removeBeginning = async (directory: string, beginning: string): Promise<void> => {
  const names = await readdir(directory).catch(() => [])
  for (const name of names.filter(one => one.startsWith(beginning))) {
    await rm(join(directory, name), { recursive: true, force: true })
  }
}

/** Removes what a run left that was ended by force. Only while no run of the project is under way. */
export const removeDrafts = (root: string): Promise<void> => removeBeginning(root, '.draft-')

/** Removes what a server left that was killed: drafts of runs, uploads that had not come in whole, parts being compared. */
export const removeLeftOvers = async (data: string, uid: string): Promise<void> => {
  const { root, files, dataSets } = projectDirectories(data, uid)
  await removeDrafts(root)
  await removeBeginning(root, IMPORT_DRAFT)
  await removeBeginning(files, '.incoming-')
  await removeBeginning(dataSets, PASSING_PART)
}
