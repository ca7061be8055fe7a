import { expect, test } from 'vitest'
import { sampleProject } from './testing/sample-project.ts'
import { testServer } from './testing/test-server.ts'

test('from the owner link to a project that comes back whole', async () => {
  await using server = await testServer()
  expect(await server.client().call('session')).toMatchObject({
    person: null,
    ownerMissing: true,
    demo: false,
  })
  const owner = await server.owner()
  const file = await sampleProject()
  const project = await owner.call('createProject', { body: file })
  expect(project.name).toBe(file.name)
  const overview = await owner.call('overview', { params: { project: project.id } })
  expect(overview.verdict.kind).toBe('hybrid')
  const back = await owner.call('exportProject', { params: { project: project.id } })
  const unranked = (notes: typeof file.canvas.notes) =>
    new Map(notes.map(({ rank: _rank, ...note }) => [note.id, note]))
  // A note without a rank got one, by its place in the file.
  const whole = ({ canvas, variants, ...rest }: typeof file) => ({
    ...rest,
    canvases: [{ canvas }, ...variants].map(each => ({
      ...each,
      canvas: { ...each.canvas, notes: unranked(each.canvas.notes) },
    })),
  })
  expect(whole(back)).toEqual(whole(file))
})
