import { type CanvasList, canvasList, listText } from '@leinwand/contract'

const LARGEST_BYTES = 5_000_000

/** Reads a picked list; what cannot be one is a list without notes and one sentence. */
export const readListFile = async (picked: File): Promise<CanvasList> => {
  const file = picked.name
  const text = picked.size > LARGEST_BYTES ? undefined : listText(new Uint8Array(await picked.arrayBuffer()))
  if (text !== undefined) return canvasList(text, { file })
  return { title: '', description: '', items: [], failures: [{ code: 'list-not-text', params: { file } }] }
}
