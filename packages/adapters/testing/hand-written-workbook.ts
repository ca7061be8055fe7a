import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type HandWrittenSheet = {
  name: string
  state?: 'hidden' | 'veryHidden'
  /** What stands in `sheetData`. */
  rows: string
  /** Ranges such as `A1:C1`. */
  merges?: readonly string[]
}

/** Styles by their place: general, date, date and time, percent, own code, time. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-407]dd/\\ mmm\\ yyyy;@"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="46"/></cellXfs></styleSheet>`

/** A workbook of XML as other programs write it, or wrongly do. Cell styles: 0 general, 1 date, 2 date and time, 3 percent, 4 day by a code of its own, 5 time. */
export const handWrittenWorkbook = (
  sheets: readonly HandWrittenSheet[],
  { shared = [], from1904 = false }: { shared?: readonly string[]; from1904?: boolean } = {},
): Uint8Array => {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`)
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return zipSync({
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation(90, 'styles', '/xl/styles.xml')}${relation(91, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    'xl/styles.xml': part(STYLES),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${MAIN}">${shared.map(text => `<si>${text}</si>`).join('')}</sst>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows, merges = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        part(
          `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${
            merges.length > 0
              ? `<mergeCells>${merges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
              : ''
          }</worksheet>`,
        ),
      ]),
    ),
  })
}

/** A row of inline texts and numbers from column A on; `null` leaves a cell out. */
export const plainRow = (row: number, cells: readonly (string | number | null)[]): string =>
  `<row r="${row}">${cells
    .map((cell, index) => {
      const at = `${String.fromCharCode(65 + index)}${row}`
      if (cell === null) return ''
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
      return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join('')}</row>`
