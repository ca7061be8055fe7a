import { spawnSync } from 'node:child_process'
import { installFromDebian } from './apt.mjs'

const office = process.env.LEINWAND_OFFICE ?? 'soffice'
const runs = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined
const complete = () => runs(office, '--version') && runs('pdftotext', '-v')

/**
 * LibreOffice and pdftotext, by which tests read our documents as others do. Debian's are installed where there are none and we
 * are root; where they cannot be, those tests are skipped and say so.
 */
export const ensureOffice = () => {
  if (complete()) return
  const packages = ['libreoffice-calc-nogui', 'libreoffice-impress-nogui', 'poppler-utils']
  if (installFromDebian('LibreOffice and pdftotext', ...packages) && complete()) return
  console.log(
    `Without LibreOffice and pdftotext the tests that open our documents are skipped (Debian: sudo apt-get install ${packages.join(' ')}).`,
  )
}
