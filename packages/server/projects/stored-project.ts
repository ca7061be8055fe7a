import {
  addPart,
  addProject,
  addVariant,
  appendActs,
  type CanvasKey,
  type ControlData,
  canvasEvents,
  currentParts,
  type ProjectRow,
  projectIn,
  type VariantRow,
  variantsOf,
} from '@leinwand/adapters/sqlite'
import {
  type CanvasInFile,
  PROJECT_PARTS,
  Project,
  ProjectFile,
  type ProjectPart,
  type StoredProject,
  type VariantInFile,
} from '@leinwand/contract'
import { type CanvasState, MAIN_VARIANT, notesInOrder, replay } from '@leinwand/method'
import { hashOfPart } from '../circle/input-hashes.ts'
import { failed, type Outcome } from '../outcome.ts'
import { canvasAsActs, canvasInFile } from './canvas-in-file.ts'

type By = { at: string; actor: string }
/** A transaction is a connection too: what is read in it is as it will be stored. */
export type Connected = Pick<ControlData, 'db'>

export const canvasKey = (row: ProjectRow, variant: string): CanvasKey => ({ project: row.uid, variant })

export const mainKey = (row: ProjectRow): CanvasKey => canvasKey(row, MAIN_VARIANT)

const storeCanvas = async ({ db }: Connected, key: CanvasKey, canvas: CanvasInFile, by: By) => {
  const acts = canvasAsActs(canvas).map((act, index) => ({ id: `file-${index}`, act }))
  if (acts.length > 0) await appendActs(db, key, acts, by)
}

const storeVariant = async (data: Connected, key: CanvasKey, variant: VariantInFile, by: By) => {
  const { id, name, canvas, plan, removed } = variant
  const row = { project: key.project, id, name, from_variant: null, from_seq: null, ...by }
  await addVariant(data.db, { ...row, removed: removed ? 1 : 0 })
  await addPart(data.db, key, { part: 'plan', value: plan, hash: hashOfPart(plan) }, by)
  await storeCanvas(data, key, canvas, by)
}

/** Stores a new project whole: its parts with their first version, its notes as the first acts of its canvases. */
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
    const key = canvasKey(row, MAIN_VARIANT)
    for (const part of PROJECT_PARTS) {
      await addPart(trx, key, { part, value: file[part], hash: hashOfPart(file[part]) }, by)
    }
    await storeCanvas({ db: trx }, key, file.canvas, by)
    for (const variant of file.variants) {
      await storeVariant({ db: trx }, canvasKey(row, variant.id), variant, by)
    }
    return { ok: true, value: row }
  })

/** A project with the plan of the variant asked for. */
export const readProject = async (
  { db }: Connected,
  row: ProjectRow,
  variant: string = MAIN_VARIANT,
): Promise<Project> => {
  const parts = await currentParts(db, canvasKey(row, variant))
  const { id, name, provider, description } = row
  return Project.parse({
    id,
    name,
    provider,
    description,
    ...Object.fromEntries(parts.map(({ part, value }) => [part, value])),
  })
}

/** A project as the interface gets it: with the hash of each part. */
export const storedProject = async (
  data: Connected,
  row: ProjectRow,
  variant: string = MAIN_VARIANT,
): Promise<StoredProject> => {
  const parts = await currentParts(data.db, canvasKey(row, variant))
  const versions = Object.fromEntries(parts.map(({ part, hash }) => [part, hash]))
  return { ...(await readProject(data, row, variant)), versions }
}

/** Hash and date of each part as it stands. What runs here belongs to the main variant, and so do these. */
export const partVersions = async (
  { db }: ControlData,
  row: ProjectRow,
): Promise<Record<string, { hash: string; at: string }>> => {
  const parts = await currentParts(db, canvasKey(row, MAIN_VARIANT))
  return Object.fromEntries(parts.map(({ part, hash, at }) => [part, { hash, at }]))
}

/** Replaces a part; `db` is a transaction, or one of its own. */
export const storePart = async <P extends ProjectPart>(
  { db }: Connected,
  row: ProjectRow,
  part: P,
  value: ProjectFile[P],
  by: By,
): Promise<void> => {
  const store = (within: Connected['db']) =>
    addPart(within, canvasKey(row, MAIN_VARIANT), { part, value, hash: hashOfPart(value) }, by)
  if (db.isTransaction) await store(db)
  else await db.transaction().execute(store)
}

export const readCanvas = async (
  { db }: Connected,
  row: ProjectRow,
  variant: string = MAIN_VARIANT,
): Promise<CanvasState> => replay(await canvasEvents(db, canvasKey(row, variant)))

export const readNotes = async (data: Connected, row: ProjectRow, variant: string = MAIN_VARIANT) =>
  notesInOrder(await readCanvas(data, row, variant))

const readVariant = async (data: Connected, row: ProjectRow, { id, name, removed }: VariantRow) => ({
  id,
  name,
  canvas: canvasInFile(await readCanvas(data, row, id)),
  plan: (await readProject(data, row, id)).plan,
  removed: removed === 1,
})

/** The project as the file it could have come from, with its canvases as they stand. */
export const readProjectFile = async (data: Connected, row: ProjectRow): Promise<ProjectFile> => {
  const [project, canvas, variants] = await Promise.all([
    readProject(data, row),
    readCanvas(data, row),
    variantsOf(data.db, row.uid).then(rows => Promise.all(rows.map(one => readVariant(data, row, one)))),
  ])
  return ProjectFile.parse({ leinwand: 1, ...project, canvas: canvasInFile(canvas), variants })
}
