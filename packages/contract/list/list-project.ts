import { ProjectFile } from '../project/project-file.ts'
import type { CanvasList } from './canvas-list.ts'
import { idFrom } from './id-from.ts'
import type { ListFailure } from './list-item.ts'
import { notesOfList } from './list-notes.ts'

type Given = { file: string; name: string; provider: string; start: string }

/**
 * A new project whose canvas is a list. `start` is the month in which its plan begins (`2027-01`); name and provider are
 * what the list itself does not say.
 */
export const projectOfList = (
  list: CanvasList,
  { file, name, provider, start }: Given,
): { project: ProjectFile; failures: readonly ListFailure[] } => {
  const { notes, failures } = notesOfList(list, { notes: [], file })
  const project = ProjectFile.parse({
    leinwand: 1,
    id: idFrom(name, 'canvas'),
    name: name.slice(0, 120),
    provider: provider.slice(0, 120),
    description: list.description,
    canvas: { notes },
    plan: { start, discountRate: 0.08 },
  })
  return { project, failures }
}
