import type { EvaluationReport } from '@leinwand/contract'
import { Stack } from '@mantine/core'
import { useMemo } from 'react'
import { ButtonLink } from '../../shell/links.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { ConfusionTable } from '../../steps/confusion-table.tsx'
import { Facts } from '../../steps/facts.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { EuroCurve } from './euro-curve.tsx'
import type { CostPoint } from './euro-option.ts'

type Threshold = NonNullable<EvaluationReport['threshold']>

const PerWeek = ({ counted, chosen }: Pick<Threshold, 'counted'> & { chosen: CostPoint }) => {
  const { words, format } = useSpeech()
  const { threshold: own } = words
  const { truePositive, falsePositive, falseNegative, trueNegative } = chosen.perWeek
  const { note, found, missed, quiet } = own.counted[counted]
  return (
    <Sheet title={own.perWeek}>
      <Facts
        facts={[
          { label: found, value: format.decimal(truePositive) },
          { label: own.falseAlarms, value: format.decimal(falsePositive) },
          { label: missed, value: format.decimal(falseNegative) },
          { label: quiet, value: format.decimal(trueNegative) },
        ]}
      />
      <p className={styles.note}>{note}</p>
    </Sheet>
  )
}

const Curve = ({ threshold: { value, curve, euroPerYear } }: { threshold: Threshold }) => {
  const { words, format } = useSpeech()
  const { threshold: own } = words
  const lines = useMemo(
    () => [{ name: own.euro, look: 'first' as const, curve, chosen: value, measured: euroPerYear }],
    [own, curve, value, euroPerYear],
  )
  const euro = (amount: number | null | undefined) => (typeof amount === 'number' ? format.euro(amount) : '–')
  return (
    <>
      <Facts
        facts={[
          { label: own.worth, value: euro(euroPerYear?.value) },
          { label: own.worthRange, value: words.interval(euro(euroPerYear?.low), euro(euroPerYear?.high)) },
        ]}
      />
      <EuroCurve label={own.curve} lines={lines} />
      <p className={styles.note}>{own.curveNote}</p>
    </>
  )
}

const NoCosts = ({ project }: { project: string }) => {
  const { threshold: own } = useSpeech().words
  return (
    <Notice kind="info">
      <div>{own.noCosts}</div>
      <ButtonLink
        mt="xs"
        size="xs"
        variant="default"
        to="/projects/$project/circle/$element"
        params={{ project, element: 'businessUnderstanding' }}
      >
        {own.giveCosts}
      </ButtonLink>
    </Notice>
  )
}

/** From where on a model warns, and what that is worth. The default export is what `lazy` asks for. */
const ThresholdPart = ({ project, model: { report } }: ModelPartProps) => {
  const { words, format } = useSpeech()
  const { threshold: own } = words
  const { threshold, metrics } = report
  if (threshold === null) return <p className={styles.lead}>{own.none}</p>
  return (
    <Stack gap="lg">
      <Sheet title={own.title}>
        <p className={styles.lead}>{own.by[threshold.by](format.rate(threshold.value))}</p>
        {threshold.curve.length === 0 ? <NoCosts project={project} /> : <Curve threshold={threshold} />}
      </Sheet>
      <div className={styles.columns}>
        {threshold.chosen ? <PerWeek counted={threshold.counted} chosen={threshold.chosen} /> : null}
        {metrics.confusion ? (
          <Sheet title={words.metrics.confusion}>
            <ConfusionTable confusion={metrics.confusion} />
          </Sheet>
        ) : null}
      </div>
    </Stack>
  )
}

export default ThresholdPart
