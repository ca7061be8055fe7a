import { currentLanguage } from '../language/language.ts'
import { saveBlob } from '../table/save-file.ts'
import { inVariant } from '../variants/in-variant.ts'
import { refusalOf, unreachable } from '../wire/refusal.ts'

export const DOCUMENTS = ['pdf', 'pptx', 'xlsx', 'svg', 'png'] as const
export const PROJECT_FILES = ['json', 'yaml'] as const
export type ExportFormat = (typeof DOCUMENTS)[number] | (typeof PROJECT_FILES)[number]

export type Exported = { readonly project: string; readonly variant: string; readonly to: ExportFormat }

const addressOf = ({ project, variant, to }: Exported): string => {
  const base = `/api/projects/${encodeURIComponent(project)}`
  if (to === 'json') return `${base}/file`
  if (to === 'yaml') return `${base}/file.yaml`
  const of = inVariant(variant)
  return `${base}/document?${new URLSearchParams({ to, language: currentLanguage(), ...of })}`
}

/** The name the server gives the file, or one of our own where it gives none. */
const nameOf = (reply: Response, otherwise: string): string => {
  const said = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
  return said === undefined ? otherwise : decodeURIComponent(said)
}

/** JSON as a person reads it; the wire has it on one line. */
const indented = async (body: Blob): Promise<Blob> =>
  new Blob([`${JSON.stringify(JSON.parse(await body.text()), null, 2)}\n`], { type: body.type })

/** Fetches a file and hands it to the person. Rejects with the server's own sentence, as every call does. */
export const saveFrom = async (
  address: string,
  otherwise: string,
  written: (body: Blob) => Blob | Promise<Blob> = body => body,
): Promise<void> => {
  const headers = { 'accept-language': currentLanguage() }
  const reply = await fetch(address, { headers }).catch(() => {
    throw unreachable()
  })
  if (!reply.ok) throw await refusalOf(reply)
  const body = await reply.blob().catch(() => {
    throw unreachable()
  })
  saveBlob(nameOf(reply, otherwise), await written(body))
}

/** A document of a variant, or the whole project. */
export const download = (exported: Exported): Promise<void> =>
  saveFrom(
    addressOf(exported),
    `${exported.project}.${exported.to}`,
    exported.to === 'json' ? indented : undefined,
  )
