import { STEP_NAMES } from '@leinwand/contract'
import type { ColumnType } from '@leinwand/recipe'

const BY_TYPE: Readonly<Record<ColumnType, readonly string[]>> = {
  text: ['parse', 'text', 'map', 'splitColumn', 'fill', 'filter', 'rename', 'select'],
  number: [
    'fill',
    'clip',
    'outliers',
    'convertUnit',
    'derive',
    'rolling',
    'lag',
    'filter',
    'rename',
    'select',
  ],
  integer: ['fill', 'clip', 'outliers', 'cast', 'derive', 'filter', 'rename', 'select'],
  boolean: ['fill', 'cast', 'filter', 'label', 'rename', 'select'],
  date: ['derive', 'filter', 'split', 'rename', 'select'],
  timestamp: ['resample', 'derive', 'filter', 'split', 'rename', 'select'],
}

/** Steps that one mostly wants for a column of a type, as far as there are such steps. */
export const quickSteps = (type: ColumnType): readonly string[] =>
  BY_TYPE[type].filter(step => Object.hasOwn(STEP_NAMES.de, step))
