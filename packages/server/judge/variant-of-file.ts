import type { CanvasInFile, ProjectFile } from '@leinwand/contract'
import {
  type CanvasContent,
  type Failure,
  MAIN_VARIANT,
  notesAsActs,
  type Outcome,
  type Plan,
  singleActs,
} from '@leinwand/method'

/** A way of thinking the business model, as a project file has it. */
export type VariantOfFile = {
  readonly id: string
  readonly name: string
  readonly canvas: Pick<CanvasContent, 'notes' | 'dismissals'>
  readonly plan: Plan
}

const contentOf = ({ notes, dismissals }: CanvasInFile): VariantOfFile['canvas'] => ({
  notes: Object.fromEntries(
    notesAsActs(notes)
      .flatMap(singleActs)
      .flatMap(act => (act.kind === 'note-added' ? [[act.note.id, act.note]] : [])),
  ),
  dismissals,
})

const notFound = (variant: string, { variants }: ProjectFile): Failure => ({
  code: 'variant-not-found',
  params: { variant, allowed: [MAIN_VARIANT, ...variants.map(({ id }) => id)].join(', ') },
})

/** The variant of a file by its id; the main one is the file's own canvas and plan. */
export const variantOfFile = (file: ProjectFile, id: string): Outcome<VariantOfFile> => {
  if (id === MAIN_VARIANT) {
    const { name, canvas, plan } = file
    return { ok: true, value: { id, name, canvas: contentOf(canvas), plan } }
  }
  const found = file.variants.find(variant => variant.id === id)
  if (!found) return { ok: false, failure: notFound(id, file) }
  return { ok: true, value: { ...found, canvas: contentOf(found.canvas) } }
}
