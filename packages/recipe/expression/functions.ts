import { CHOICE_FUNCTIONS } from './functions/choices.ts'
import { NUMBER_FUNCTIONS } from './functions/numbers.ts'
import type { ExpressionFunction } from './functions/signature.ts'
import { TEXT_FUNCTIONS } from './functions/texts.ts'
import { TIME_FUNCTIONS } from './functions/times.ts'

const ALL = { ...NUMBER_FUNCTIONS, ...CHOICE_FUNCTIONS, ...TEXT_FUNCTIONS, ...TIME_FUNCTIONS }

export type FunctionName = keyof typeof ALL

/** All there is to call. Where DuckDB would raise an error, for a root or a logarithm, the result is missing. */
export const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = ALL
