import type { RunResult } from '@leinwand/contract'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { boundInWords, valueInWords } from '../criteria/bound-in-words.ts'
import { criteriaWords } from '../criteria/words.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { boundOfSign } from './bound-of-sign.ts'
import styles from './gate.module.css'
import { gateVerdict } from './gate-verdict.ts'
import { gateWords } from './words.ts'

type Criterion = RunResult['gate']['criteria'][number]

const MARKS = { met: IconCheck, missed: IconX, unknown: IconQuestionMark }

/** What a criterion's value means in euro; for the yearly sum itself the value says it. */
const useEuro = () => {
  const words = useWords(gateWords)
  const format = useFormat()
  return ({ euroPerYear, metric }: Criterion): string => {
    if (euroPerYear === null || metric === 'euroPerYear' || Math.round(euroPerYear) === 0) return ''
    return euroPerYear < 0 ? words.costs(format.euro(-euroPerYear)) : words.gains(format.euro(euroPerYear))
  }
}

/** A criterion of the gate: what was asked, what was found, what that means in euro. */
export const GateItem = ({ criterion, name }: { criterion: Criterion; name: string }) => {
  const words = useWords(gateWords)
  const bounds = useWords(criteriaWords)
  const format = useFormat()
  const euro = useEuro()(criterion)
  const verdict = gateVerdict(criterion)
  const Mark = MARKS[verdict]
  const { value, interval, baseline, unit, bound, metric } = criterion
  const say = (figure: number | null) =>
    figure === null ? '–' : valueInWords(figure, { metric, unit }, format)
  const asked = boundInWords(
    { metric: metric as never, ...boundOfSign(bound) },
    { unit, words: bounds, format },
  )
  const span = interval === null ? '' : ` (${words.interval(say(interval[0]), say(interval[1]))})`
  return (
    <li className={styles.item} data-verdict={verdict}>
      <span className={styles.mark}>
        <Mark size={18} stroke={2.2} aria-hidden />
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.verdict}>{words[verdict]}</span>
      <span className={styles.figures}>
        <span>
          <span>{words.asked}</span> {asked}
        </span>
        <span>
          <span>{words.found}</span> {say(value)}
          {span}
        </span>
        {baseline === null ? null : (
          <span>
            <span>{words.baseline}</span> {say(baseline)}
          </span>
        )}
      </span>
      <span className={styles.euro}>{euro}</span>
      {verdict === 'unknown' ? <span className={styles.why}>{words.unknownWhy}</span> : null}
    </li>
  )
}
