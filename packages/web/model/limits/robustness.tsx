import type { EvaluationReport } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { IntervalList } from '../../charts/interval-list.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

type Robust = EvaluationReport['robustness']
type Sensor = Robust['sensors'][number]
const SHOWN = 16

/** What becomes of the error when one sensor is noisy or fails, the one that matters most first. */
export const Robustness = ({ robustness }: { robustness: Robust }) => {
  const { words, format, name } = useSpeech()
  const { limits: own } = words
  const { metric, value } = robustness
  const sensors = robustness.sensors.toSorted((a, b) => b.missing - a.missing)
  const shares = [...new Set(sensors.flatMap(({ noise }) => noise.map(({ share }) => share)))].toSorted(
    (a, b) => a - b,
  )
  const at = ({ noise }: Sensor, share: number) => noise.find(each => each.share === share)?.value ?? null
  const ends = [
    value,
    ...sensors.flatMap(({ noise, missing }) => [missing, ...noise.map(each => each.value)]),
  ]
  const columns: Column<Sensor>[] = [
    { id: 'feature', label: own.sensor, value: ({ feature }) => feature },
    ...shares.map(
      (share): Column<Sensor> => ({
        id: `noise${share}`,
        label: own.noiseOf(format.percent(share)),
        number: true,
        value: sensor => at(sensor, share),
        show: sensor => {
          const found = at(sensor, share)
          return found === null ? '–' : format.decimal(found)
        },
      }),
    ),
    {
      id: 'missing',
      label: own.missing,
      number: true,
      value: ({ missing }) => missing,
      show: ({ missing }) => format.decimal(missing),
    },
  ]
  return (
    <Sheet title={own.robustness}>
      <p className={styles.note}>{own.robustnessNote(name(metric))}</p>
      <IntervalList
        label={own.robustness}
        rows={sensors.slice(0, SHOWN).map(({ feature, noise, missing }) => ({
          id: feature,
          label: feature,
          title: feature,
          dots: [
            ...noise.map(each => ({ value: each.value, look: 'small' as const })),
            { value: missing, look: 'warn' as const },
          ],
          ticks: [value],
          text: value > 0 ? own.factor(format.decimal(missing / value)) : format.decimal(missing),
        }))}
        scale={[Math.min(...ends), Math.max(...ends)]}
        write={format.decimal}
        legend={[
          { look: 'small', text: `${own.noise} (${shares.map(format.percent).join(', ')})` },
          { look: 'warn', text: own.missing },
          { look: 'tick', text: own.undisturbed },
        ]}
      />
      <Behind>
        <DataTable
          name={own.robustness}
          columns={columns}
          rows={sensors}
          rowId={({ feature }) => feature}
          maxHeight={360}
        />
      </Behind>
    </Sheet>
  )
}
