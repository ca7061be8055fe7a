import { open } from 'node:fs/promises'

/** What may stand behind the dot of a file of text; anything else is called `csv`, and read by its content all the same. */
const TEXTS = ['csv', 'tsv', 'txt', 'json', 'ndjson', 'jsonl']

const starts = (bytes: Buffer, ...sign: number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

/**
 * The extension under which an uploaded file is kept. What is no text is told by its first bytes, whatever its name says:
 * Parquet, gzip, zip; a zip with a workbook in it is XLSX.
 */
export const extensionOf = async (path: string, name: string): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(4096)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    const head = bytes.subarray(0, bytesRead)
    if (starts(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet'
    if (starts(head, 0x1f, 0x8b)) return 'gz'
    if (starts(head, 0x50, 0x4b)) return /\.xls[xm]$/i.test(name) || head.includes('xl/') ? 'xlsx' : 'zip'
    const said = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
    return TEXTS.includes(said) ? said : 'csv'
  } finally {
    await file.close()
  }
}
