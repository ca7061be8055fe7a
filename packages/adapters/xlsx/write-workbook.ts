import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../svg/index.ts'
import { cellAddress } from './address.ts'
import { styleIndex, stylesXml } from './styles.ts'
import type { Cell, Sheet, Workbook } from './workbook.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** What a spreadsheet program takes for the begin of a formula when somebody edits the cell. */
const LIKE_FORMULA = /^[=+\-@\t]/

/** Excel takes no more in a cell (specifications and limits of Excel). */
const LONGEST_TEXT = 32_767

const valueXml = (value: number | string | undefined): string =>
  value === undefined ? '' : `<v>${typeof value === 'string' ? escapeXml(value) : value}</v>`

const cellXml = (cell: Cell, at: string): string => {
  const quoted = cell.kind === 'text' && LIKE_FORMULA.test(cell.text)
  const style = styleIndex(cell.style ?? 'plain', quoted)
  switch (cell.kind) {
    case 'text': {
      const said = escapeXml(cell.text.slice(0, LONGEST_TEXT).toWellFormed())
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`
    }
    case 'number':
      return `<c r="${at}" s="${style}"><v>${cell.value}</v></c>`
    case 'formula': {
      const kind = typeof cell.value === 'string' ? ' t="str"' : ''
      return `<c r="${at}" s="${style}"${kind}><f>${escapeXml(cell.formula)}</f>${valueXml(cell.value)}</c>`
    }
  }
}

const rowsXml = (rows: Sheet['rows']): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((cell, column) =>
        cell === null ? '' : cellXml(cell, cellAddress(column, row)),
      )
      const height = cells.some(cell => cell?.style === 'title') ? ' ht="24" customHeight="1"' : ''
      return `<row r="${row + 1}"${height}>${inside.join('')}</row>`
    })
    .join('')

const LAST_COLUMN = 16_384

const columnsXml = (widths: readonly number[]): string =>
  widths
    .map((width, index) => {
      const last = index === widths.length - 1 ? LAST_COLUMN : index + 1
      return `<col min="${index + 1}" max="${last}" width="${width}" customWidth="1"/>`
    })
    .join('')

const paneXml = ({ rows, columns }: Sheet['frozen']): string => {
  if (rows === 0 && columns === 0) return ''
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return `<pane${split} topLeftCell="${cellAddress(columns, rows)}" activePane="${pane}" state="frozen"/>`
}

const choicesXml = (choices: Sheet['choices'] = []): string =>
  choices.length === 0
    ? ''
    : `<dataValidations count="${choices.length}">${choices
        .map(
          ({ cell, from }) =>
            `<dataValidation type="list" allowBlank="0" showErrorMessage="1" sqref="${cell}"><formula1>${escapeXml(from)}</formula1></dataValidation>`,
        )
        .join('')}</dataValidations>`

const sheetXml = ({ widths, frozen, rows, choices }: Sheet, first: boolean): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${paneXml(frozen)}</sheetView></sheetViews>` +
  `<cols>${columnsXml(widths)}</cols><sheetData>${rowsXml(rows)}</sheetData>${choicesXml(choices)}` +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'

const workbookXml = ({ sheets, names }: Workbook): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  sheets
    .map(
      ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('') +
  `</sheets><definedNames>${Object.entries(names)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, at]) => `<definedName name="${escapeXml(name)}">${escapeXml(at)}</definedName>`)
    .join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`

const relations = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
    ['/xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    ]),
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('') +
  '</Types>'

const coreXml = ({ title, author, at }: Workbook): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`

/** The workbook as the bytes of an XLSX file (ECMA-376). The same workbook gives the same bytes. */
export const writeWorkbook = (workbook: Workbook): Uint8Array => {
  const { sheets } = workbook
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(workbook),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  }
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0)
  // 1980 is the least that a zip can say; the true time stands in core.xml.
  const mtime = new Date(1980, 0, 2)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime }]])),
  )
}
