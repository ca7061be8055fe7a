import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined

const office = process.env.LEINWAND_OFFICE ?? 'soffice'

/** Whether the programs of others that read our documents are there; `npm test` installs them where it may. */
export const hasOffice = runs(office, '--version')
export const hasPdfText = runs('pdftotext', '-v')

/** What a skipped test says. */
export const WITHOUT_OFFICE =
  'skipped without LibreOffice: install it (Debian: sudo apt-get install libreoffice-calc-nogui libreoffice-impress-nogui)'
export const WITHOUT_PDF_TEXT =
  'skipped without pdftotext: install it (Debian: sudo apt-get install poppler-utils)'

/** Converts files by LibreOffice in one call, and hands back what came of them by name. */
export const convert = (to: string, files: Readonly<Record<string, Uint8Array>>): Record<string, Buffer> => {
  const directory = mkdtempSync(join(tmpdir(), 'leinwand-office-'))
  try {
    const names = Object.keys(files).map(name => join(directory, name))
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes)
    const out = join(directory, 'out')
    execFileSync(
      office,
      [
        // A profile of its own: a running office would take the work, and answer when it likes.
        `-env:UserInstallation=file://${directory}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        ...names,
      ],
      { stdio: 'ignore', timeout: 170_000 },
    )
    return Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(join(out, name))]))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** The text of a PDF as a reader would copy it. */
export const pdfText = (bytes: Uint8Array): string => {
  const directory = mkdtempSync(join(tmpdir(), 'leinwand-pdf-'))
  try {
    writeFileSync(join(directory, 'a.pdf'), bytes)
    return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', join(directory, 'a.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
