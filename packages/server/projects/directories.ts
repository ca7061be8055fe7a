import { join } from 'node:path'

/** Where a project keeps what is too large for the control data. Named by its key: no text of a client is in a path. */
export type Directories = { root: string; files: string; dataSets: string }

export const projectDirectories = (data: string, uid: string): Directories => {
  const root = join(data, 'projects', uid)
  return { root, files: join(root, 'files'), dataSets: join(root, 'data-sets') }
}

/** How files begin that lie beside the data sets while a part of one is looked at. */
export const PASSING_PART = '.part-'
