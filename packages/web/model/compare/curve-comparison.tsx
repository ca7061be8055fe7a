import type { JudgedModel } from '@leinwand/contract'
import { useMemo } from 'react'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { Reliability, type ReliabilityLine } from '../metrics/calibration.tsx'
import styles from '../model.module.css'
import { EuroCurve } from '../threshold/euro-curve.tsx'
import type { EuroLine } from '../threshold/euro-option.ts'
import { compareModelsWords } from './words.ts'

type Props = { first: JudgedModel; second: JudgedModel }

/** Probabilities of two models against what came true, and what their thresholds are worth, over each other. */
const CurveComparison = ({ first, second }: Props) => {
  const words = useWords(compareModelsWords)
  const reliability = useMemo(
    (): ReliabilityLine[] =>
      [
        { of: first, name: words.left, look: 'first' as const },
        { of: second, name: words.right, look: 'second' as const },
      ].flatMap(({ of, name, look }) =>
        of.report.calibration ? [{ id: look, name, look, curve: of.report.calibration.after.curve }] : [],
      ),
    [first, second, words],
  )
  const euro = useMemo(
    (): EuroLine[] =>
      [
        { of: first, name: words.left, look: 'first' as const },
        { of: second, name: words.right, look: 'second' as const },
      ].flatMap(({ of: { report }, name, look }) =>
        report.threshold && report.threshold.curve.length > 0
          ? [
              {
                name,
                look,
                curve: report.threshold.curve,
                chosen: report.threshold.value,
                measured: report.threshold.euroPerYear,
              },
            ]
          : [],
      ),
    [first, second, words],
  )
  if (reliability.length === 0) return null
  return (
    <div className={styles.columns}>
      <Sheet title={words.calibration}>
        <Reliability label={words.calibration} lines={reliability} />
      </Sheet>
      {first.report.threshold || second.report.threshold ? (
        <Sheet title={words.threshold}>
          {euro.length === 0 ? (
            <p className={styles.note}>{words.noThreshold}</p>
          ) : (
            <EuroCurve label={words.threshold} lines={euro} />
          )}
        </Sheet>
      ) : null}
    </div>
  )
}

export default CurveComparison
