import {
  addPart,
  addProject,
  appendActs,
  type ControlData,
  canvasEvents,
  currentParts,
  type ProjectRow,
  projectIn,
} from '@leinwand/adapters/sqlite'
import {
  type Language,
  type Misfit,
  PROJECT_PARTS,
  Project,
  ProjectFile,
  type ProjectPart,
  referenceMisfit,
} from '@leinwand/contract'
import { notesAsActs, notesInOrder, replay } from '@leinwand/method'
import { hashOfPart } from '../circle/input-hashes.ts'
import { failed, type Outcome } from '../outcome.ts'

type By = { at: string; actor: string }

/** Stores a new project whole: its parts with their first version, its notes as the first acts of its canvas. */
export const storeProject = (
  { db }: ControlData,
  { tenant, uid }: { tenant: string; uid: string },
  file: ProjectFile,
  by: By,
): Promise<Outcome<ProjectRow>> =>
  db.transaction().execute(async trx => {
    if ((await projectIn(trx, tenant, file.id)) !== undefined) {
      return failed('project-exists', { project: file.id })
    }
    const { id, name, provider, description } = file
    const row: ProjectRow = { uid, tenant, id, name, provider, description, created_at: by.at }
    await addProject(trx, row)
    for (const part of PROJECT_PARTS) {
      await addPart(trx, uid, { part, value: file[part], hash: hashOfPart(file[part]) }, by)
    }
    const acts = notesAsActs(file.canvas.notes).map((act, index) => ({ id: `file-${index}`, act }))
    if (acts.length > 0) await appendActs(trx, uid, acts, by)
    return { ok: true, value: row }
  })

/** A transaction is a connection too: what is read in it is as it will be stored. */
type Connected = Pick<ControlData, 'db'>

export const readProject = async ({ db }: Connected, row: ProjectRow): Promise<Project> => {
  const parts = await currentParts(db, row.uid)
  const { id, name, provider, description } = row
  return Project.parse({
    id,
    name,
    provider,
    description,
    ...Object.fromEntries(parts.map(({ part, value }) => [part, value])),
  })
}

/** Hash and date of each part as it stands. */
export const partVersions = async (
  { db }: ControlData,
  row: ProjectRow,
): Promise<Record<string, { hash: string; at: string }>> => {
  const parts = await currentParts(db, row.uid)
  return Object.fromEntries(parts.map(({ part, hash, at }) => [part, { hash, at }]))
}

export const storePart = <P extends ProjectPart>(
  { db }: ControlData,
  row: ProjectRow,
  part: P,
  value: ProjectFile[P],
  by: By,
): Promise<void> =>
  db.transaction().execute(trx => addPart(trx, row.uid, { part, value, hash: hashOfPart(value) }, by))

export const readNotes = async ({ db }: Connected, row: ProjectRow) =>
  notesInOrder(replay(await canvasEvents(db, row.uid)))

/** The project as the file it could have come from, with the canvas as it stands. */
export const readProjectFile = async (data: Connected, row: ProjectRow): Promise<ProjectFile> => {
  const [project, notes] = await Promise.all([readProject(data, row), readNotes(data, row)])
  return ProjectFile.parse({ leinwand: 1, ...project, canvas: { notes } })
}

/**
 * Replaces parts of a project, unless something in it would then name what is not there; what was wrong before bars
 * nothing, or a project could not be mended. The canvas counts: its notes are bound to the parts.
 */
export const changeParts = (
  { db }: ControlData,
  row: ProjectRow,
  parts: Partial<ProjectFile>,
  { by, language }: { by: By; language: Language },
): Promise<Misfit | undefined> =>
  db.transaction().execute(async trx => {
    const before = await readProjectFile({ db: trx }, row)
    const misfit = referenceMisfit({ ...before, ...parts }, { before, language })
    if (misfit) return misfit
    for (const part of PROJECT_PARTS) {
      const value = parts[part]
      if (value !== undefined) await addPart(trx, row.uid, { part, value, hash: hashOfPart(value) }, by)
    }
    return undefined
  })
