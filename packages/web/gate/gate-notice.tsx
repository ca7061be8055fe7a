import type { RunResult } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { gateWords } from './words.ts'

/** The verdict of a gate in a sentence, and by how many criteria it was reached. */
export const GateNotice = ({ gate }: { gate: RunResult['gate'] }) => {
  const words = useWords(gateWords)
  const format = useFormat()
  const met = gate.criteria.filter(({ passed }) => passed).length
  const onConditions = gate.conditions !== null
  const verdict = onConditions ? words.onConditions : gate.passed ? words.passed : words.failed
  const kind = onConditions ? 'warn' : gate.passed ? 'good' : 'bad'
  return (
    <Notice kind={kind}>
      {verdict} {words.count(format.integer(met), format.integer(gate.criteria.length))}
    </Notice>
  )
}
