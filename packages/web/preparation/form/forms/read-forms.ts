import {
  type Case,
  choice,
  column,
  expression,
  type Field,
  number,
  seconds,
  text,
  unit,
  words,
} from '../field.ts'
import type { StepForm } from '../step-forms.ts'

const TYPES = ['text', 'number', 'integer', 'boolean', 'date', 'timestamp'] as const

const byColumn = column('by', { optional: true })

const rule = (kind: string, fields: readonly Field[], start: object = {}): Case => ({
  id: kind,
  start: { kind, ...start },
  fields: [column('column'), ...fields],
})

const RULES: readonly Case[] = [
  rule('known', []),
  rule('range', [number('low', { optional: true }), number('high', { optional: true })]),
  rule('among', [words('values')], { values: [] }),
  rule('pattern', [text('pattern')], { pattern: '' }),
  rule('unique', []),
  rule('increasing', [byColumn]),
  rule('maxGap', [seconds('seconds'), byColumn], { seconds: 60 }),
  {
    id: 'when',
    start: { kind: 'when', where: '' },
    fields: [expression('where', { result: 'boolean' }), column('column', { optional: true })],
  },
]

export const readForms: Readonly<Record<string, StepForm>> = {
  import: {
    group: 'read',
    fields: [
      choice('format', ['csv', 'fixed', 'xlsx', 'parquet', 'json', 'ndjson', 'postgresql']),
      choice('encoding', ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin-1', 'windows-1252', 'cp850'], {
        optional: true,
      }),
      text('delimiter', { optional: true }),
      choice('quote', ['"', "'", ''], { optional: true }),
      number('skippedLines', { whole: true, min: 0 }),
      number('headerLines', { whole: true, min: 0, max: 3 }),
      number('footerLines', { whole: true, min: 0 }),
      text('sheet', { optional: true }),
      text('range', { optional: true }),
      text('path', { optional: true }),
      { as: 'list', key: 'columns', of: [text('name'), unit], start: { name: '' } },
    ],
    start: columns => ({
      format: 'csv',
      skippedLines: 0,
      headerLines: 1,
      footerLines: 0,
      columns: columns.map(({ name }) => ({ name })),
    }),
  },
  parse: {
    group: 'read',
    fields: [
      {
        as: 'record',
        key: 'columns',
        keys: 'columns',
        start: { as: 'number' },
        of: [
          choice('as', TYPES),
          unit,
          choice('decimal', ['.', ',']),
          choice('thousands', ['', '.', ',', ' ', "'"]),
          text('format', { optional: true }),
          words('missing', { optional: true }),
          words('true', { optional: true }),
          words('false', { optional: true }),
        ],
      },
    ],
    start: () => ({ columns: {} }),
  },
  cast: {
    group: 'read',
    fields: [{ as: 'record', key: 'columns', keys: 'columns', start: 'number', of: choice('as', TYPES) }],
    start: () => ({ columns: {} }),
  },
  check: {
    group: 'read',
    fields: [
      {
        as: 'list',
        key: 'rules',
        start: { id: 'rule', kind: 'known', column: '', action: 'flag', source: 'person' },
        of: [
          text('id'),
          { as: 'cases', key: 'kind', by: 'value', options: RULES },
          choice('action', ['flag', 'correct', 'quarantine']),
        ],
      },
    ],
    start: () => ({ rules: [] }),
  },
}
