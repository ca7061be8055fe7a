import { choice, column, columns, type Field, text, words } from '../field.ts'
import type { StepForm } from '../step-forms.ts'
import { byPresence } from './along-time.ts'
import { firstColumn, TEXTS } from './first-column.ts'

const keep: Field = { as: 'flag', key: 'keep' }

/** Steps that change which columns there are, and what they are called. */
export const shapeForms: Readonly<Record<string, StepForm>> = {
  rename: {
    group: 'columns',
    fields: [
      { as: 'record', key: 'columns', keys: 'columns', start: '', of: { as: 'text', key: 'newName' } },
    ],
    start: () => ({ columns: {} }),
  },
  select: {
    group: 'columns',
    fields: [
      byPresence('which', [
        { id: 'drop', start: { drop: [] }, fields: [columns('drop')] },
        { id: 'keep', start: { keep: [] }, fields: [columns('keep')] },
      ]),
    ],
    start: () => ({ drop: [] }),
  },
  reorder: {
    group: 'columns',
    fields: [columns('first'), columns('last')],
    start: () => ({ first: [], last: [] }),
  },
  splitColumn: {
    group: 'columns',
    fields: [
      column('column', { types: TEXTS }),
      byPresence('cut', [
        { id: 'delimiter', start: { delimiter: '-' }, fields: [text('delimiter')] },
        { id: 'pattern', start: { pattern: '(.*)-(.*)' }, fields: [text('pattern')] },
      ]),
      words('into'),
      keep,
    ],
    start: table => ({ column: firstColumn(table, TEXTS), delimiter: '-', into: [], keep: false }),
  },
  mergeColumns: {
    group: 'columns',
    fields: [columns('columns'), text('into'), text('separator'), keep],
    start: () => ({ columns: [], into: '', separator: ' ', keep: false }),
  },
  pivot: {
    group: 'columns',
    fields: [
      columns('by'),
      column('name'),
      column('value'),
      words('values'),
      choice('as', ['first', 'last', 'mean', 'sum', 'min', 'max', 'count']),
      text('prefix'),
    ],
    start: () => ({ by: [], name: '', value: '', values: [], as: 'first', prefix: '' }),
  },
  unpivot: {
    group: 'columns',
    fields: [
      byPresence('which', [
        { id: 'columns', start: { columns: [] }, fields: [columns('columns')] },
        { id: 'except', start: { except: [] }, fields: [columns('except')] },
      ]),
      text('name'),
      text('value'),
      text('position', { optional: true }),
    ],
    start: () => ({ except: [], name: 'name', value: 'wert' }),
  },
}
