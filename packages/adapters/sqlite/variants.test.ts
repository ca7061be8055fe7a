import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ProposedAct } from '@leinwand/method'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendActs, canvasEvents, canvasSeq, endOfMoment } from './canvas-events.ts'
import { type ControlData, openControlData } from './control-data.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { addPart, currentParts, partAtMoment } from './parts.ts'
import { addVariant } from './variants.ts'

let directory: string
let data: ControlData
const MAIN = { project: 'p', variant: 'main' }
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`
const by = (minute: number) => ({ at: at(minute), actor: 'Petra' })

/** A note as the first version wrote it: without owner, colour, offer, segment and links. */
const OLD_NOTE = {
  id: 'n',
  block: 'channels',
  rank: 0,
  text: 'Messe',
  details: '',
  status: 'existing',
  offering: 'both',
  cycle: [],
  evidence: [],
  bindings: [],
}

/** A data directory as the first version of Leinwand left it. */
const firstVersion = (): void => {
  const raw = new DatabaseSync(join(directory, 'leinwand.sqlite'))
  migrate(raw, MIGRATIONS.slice(0, 1))
  raw.exec(`insert into tenant values ('t', 'T', '${at(0)}')`)
  raw.exec(`insert into project values ('p', 't', 'p', 'P', 'F', '', '${at(0)}')`)
  const part = raw.prepare('insert into part values (?, ?, ?, ?, ?, ?, ?)')
  part.run('p', 'plan', 1, 'h1', '{"months":12}', at(0), 'Petra')
  part.run('p', 'plan', 2, 'h2', '{"months":24}', at(5), 'Petra')
  part.run('p', 'kpis', 1, 'k1', '[]', at(0), 'Petra')
  const event = raw.prepare('insert into canvas_event values (?, ?, ?, ?, ?, ?)')
  event.run('p', 1, 'a', at(1), 'Petra', JSON.stringify({ kind: 'note-added', note: OLD_NOTE }))
  event.run('p', 2, 'b', at(8), 'Uwe', JSON.stringify({ kind: 'note-deleted', note: 'n' }))
  raw.close()
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'leinwand-variants-'))
  firstVersion()
  const opened = openControlData(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  data = opened.value
})
afterEach(async () => {
  await data.close()
  rmSync(directory, { recursive: true, force: true })
})

const move = (id: string): ProposedAct => ({
  id,
  act: { kind: 'note-moved', note: 'n', block: 'channels', rank: 1 },
})
const append = (variant: string, ids: string[], minute: number) =>
  data.db.transaction().execute(trx => appendActs(trx, { project: 'p', variant }, ids.map(move), by(minute)))
const branch = async (id: string, from: { variant: string; seq: number }, minute: number) => {
  const key = { project: 'p', variant: from.variant }
  const plan = await partAtMoment(data.db, key, {
    part: 'plan',
    seq: from.seq,
    end: await endOfMoment(data.db, key, from.seq),
  })
  const row = { project: 'p', id, name: id, from_variant: from.variant, from_seq: from.seq }
  await addVariant(data.db, { ...row, ...by(minute), removed: 0 })
  await addPart(data.db, { project: 'p', variant: id }, plan!, by(minute))
  return plan!.hash
}
const ids = async (variant: string) =>
  (await canvasEvents(data.db, { project: 'p', variant })).map(({ seq, id }) => `${seq}${id}`)

test('what the first version stored belongs to the main variant, and its notes have learned what is new', async () => {
  const events = await canvasEvents(data.db, MAIN)
  expect(events.map(({ seq, id, actor }) => [seq, id, actor])).toEqual([
    [1, 'a', 'Petra'],
    [2, 'b', 'Uwe'],
  ])
  const news = { owner: '', colour: 'none', offer: '', segment: '', links: [] }
  expect(events[0]?.act).toEqual({ kind: 'note-added', note: { ...OLD_NOTE, ...news } })
  const parts = await currentParts(data.db, MAIN)
  expect(parts.map(({ part, version, hash }) => [part, version, hash]).sort()).toEqual([
    ['kpis', 1, 'k1'],
    ['plan', 2, 'h2'],
  ])
  await data.db.deleteFrom('project').execute()
  expect(await data.db.selectFrom('canvas_event').selectAll().execute()).toEqual([])
})

test('a variant goes on from its moment, whatever happens to its parent afterwards', async () => {
  await branch('b', { variant: 'main', seq: 1 }, 10)
  await append('b', ['x', 'y'], 11)
  await append('main', ['z'], 12)
  expect(await ids('b')).toEqual(['1a', '2x', '3y'])
  expect(await ids('main')).toEqual(['1a', '2b', '3z'])
  // Branched before its parent was: the stretch of `b` is empty, and what is `main`'s stays.
  await branch('c', { variant: 'b', seq: 1 }, 13)
  await branch('d', { variant: 'b', seq: 2 }, 13)
  await append('c', ['v'], 14)
  await append('b', ['w'], 14)
  expect(await ids('c')).toEqual(['1a', '2v'])
  expect(await ids('d')).toEqual(['1a', '2x'])
  expect(await canvasSeq(data.db, { project: 'p', variant: 'd' })).toBe(2)
  expect((await canvasEvents(data.db, { project: 'p', variant: 'b' }, 2)).map(({ id }) => id)).toEqual([
    'y',
    'w',
  ])
})

test('an act that a variant has from its parent counts there too, and the same id on both sides is two acts', async () => {
  await branch('b', { variant: 'main', seq: 2 }, 10)
  expect(await append('b', ['a', 'x'], 11)).toMatchObject({ seq: 3, known: [{ id: 'a', seq: 1 }] })
  expect((await append('main', ['x'], 11)).added.map(({ seq }) => seq)).toEqual([3])
})

test('the plan is the one of that moment: of the parent as it was, not as it is', async () => {
  expect(await branch('then', { variant: 'main', seq: 0 }, 10)).toBe('h1')
  expect(await branch('late', { variant: 'main', seq: 1 }, 10)).toBe('h2')
  await addPart(data.db, MAIN, { part: 'plan', hash: 'h3', value: {} }, by(20))
  expect(await branch('now', { variant: 'main', seq: 2 }, 21)).toBe('h3')
  const now = { project: 'p', variant: 'now' }
  await addPart(data.db, now, { part: 'plan', hash: 'h4', value: {} }, by(22))
  // `now` has no act of its own yet; its plan has.
  expect(await branch('again', { variant: 'now', seq: 2 }, 23)).toBe('h4')
  expect(await branch('before', { variant: 'now', seq: 1 }, 23)).toBe('h2')
  const hashes = async (variant: string) =>
    Object.fromEntries(
      (await currentParts(data.db, { project: 'p', variant })).map(({ part, hash }) => [part, hash]),
    )
  expect(await hashes('now')).toEqual({ plan: 'h4', kpis: 'k1' })
  expect(await hashes('main')).toEqual({ plan: 'h3', kpis: 'k1' })
})
