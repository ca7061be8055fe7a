import type { Style } from './workbook.ts'

// Number formats by their built-in ids (ECMA-376 part 1, § 18.8.30), which every locale shows in its own way; 164 and on
// are ours.
const FORMATS = { general: 0, decimal: 4, whole: 3, percent: 10, month: 17, date: 14, exact: 164 } as const

type Look = {
  readonly format: number
  readonly font: 'plain' | 'bold' | 'title' | 'dim'
  readonly fill: 'none' | 'head' | 'input' | 'group'
  readonly wrap?: true
  readonly right?: true
}

const STYLES: Readonly<Record<Style, Look>> = {
  plain: { format: FORMATS.general, font: 'plain', fill: 'none' },
  wrapped: { format: FORMATS.general, font: 'plain', fill: 'none', wrap: true },
  title: { format: FORMATS.general, font: 'title', fill: 'none' },
  heading: { format: FORMATS.general, font: 'bold', fill: 'head', wrap: true },
  group: { format: FORMATS.general, font: 'bold', fill: 'group' },
  dim: { format: FORMATS.general, font: 'dim', fill: 'none' },
  amount: { format: FORMATS.whole, font: 'plain', fill: 'none' },
  exact: { format: FORMATS.decimal, font: 'plain', fill: 'none' },
  number: { format: FORMATS.exact, font: 'plain', fill: 'none' },
  percent: { format: FORMATS.percent, font: 'plain', fill: 'none' },
  month: { format: FORMATS.month, font: 'bold', fill: 'head', right: true },
  date: { format: FORMATS.date, font: 'plain', fill: 'none' },
  inputNumber: { format: FORMATS.exact, font: 'plain', fill: 'input' },
  inputText: { format: FORMATS.general, font: 'bold', fill: 'input' },
  strong: { format: FORMATS.decimal, font: 'bold', fill: 'none' },
}

const STYLE_NAMES = Object.keys(STYLES) as Style[]

const FONTS = ['plain', 'bold', 'title', 'dim'] as const
const FILLS = ['none', 'gray125', 'head', 'input', 'group'] as const
const FILL_COLOURS = { head: 'FFE3F0EC', input: 'FFFDF3C9', group: 'FFECEFF0' } as const

const fontXml: Readonly<Record<(typeof FONTS)[number], string>> = {
  plain: '<font><sz val="10"/><name val="Calibri"/></font>',
  bold: '<font><b/><sz val="10"/><name val="Calibri"/></font>',
  title: '<font><b/><sz val="15"/><name val="Calibri"/></font>',
  dim: '<font><sz val="10"/><color rgb="FF5C6569"/><name val="Calibri"/></font>',
}

const fillXml = (fill: (typeof FILLS)[number]): string =>
  fill === 'none' || fill === 'gray125'
    ? `<fill><patternFill patternType="${fill}"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="${FILL_COLOURS[fill]}"/></patternFill></fill>`

const formatXml = ({ format, font, fill, wrap, right }: Look, quoted: boolean): string =>
  `<xf numFmtId="${format}" fontId="${FONTS.indexOf(font)}" fillId="${FILLS.indexOf(fill)}" borderId="0" xfId="0" ` +
  `applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>` +
  `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}${right ? ' horizontal="right"' : ''}/></xf>`

/** The index of a style; `quoted` cells stay text even when a person edits them. */
export const styleIndex = (style: Style, quoted: boolean): number =>
  STYLE_NAMES.indexOf(style) + (quoted ? STYLE_NAMES.length : 0)

/** The style sheet of every workbook: each style twice, plain and with the quote that keeps a text a text. */
export const stylesXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00####"/></numFmts>' +
  `<fonts count="${FONTS.length}">${FONTS.map(font => fontXml[font]).join('')}</fonts>` +
  `<fills count="${FILLS.length}">${FILLS.map(fillXml).join('')}</fills>` +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${STYLE_NAMES.length * 2}">` +
  [false, true].flatMap(quoted => STYLE_NAMES.map(name => formatXml(STYLES[name], quoted))).join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
