import { type JudgedModel, judgedFigures, leadingMetric } from '@leinwand/contract'
import { Group, Text } from '@mantine/core'
import { GateNotice } from '../gate/gate-notice.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Facts } from '../steps/facts.tsx'
import { ThreadLink } from '../thread/thread-link.tsx'
import styles from './model.module.css'
import { type Speech, useSpeech } from './speech.ts'

/** What the model does, as an engineer would say it: what it finds, or by how much it is off. */
const inPlainWords = (judged: JudgedModel, speech: Speech): string[] => {
  const { report } = judged
  const { words, format, say, event } = speech
  const { model, baseline, intervals } = judgedFigures(report)
  const { confusion } = report.metrics
  const said = (metric: string) =>
    [
      say(metric, model[metric]),
      say(metric, intervals[metric]?.low),
      say(metric, intervals[metric]?.high),
    ] as const
  if (report.task === 'regression') {
    return [words.worth.number(...said('mae')), words.worth.baseline(say('mae', baseline.mae))]
  }
  if (confusion) {
    const { truePositive, falseNegative, falsePositive } = confusion
    const whole = format.integer
    const warnings = truePositive + falsePositive
    return [
      words.worth.events(whole(truePositive), whole(truePositive + falseNegative), event(judged)),
      warnings === 0 ? words.worth.noAlarms : words.worth.alarms(whole(falsePositive), whole(warnings)),
    ]
  }
  const share = (value: number | null | undefined) =>
    typeof value === 'number' ? format.percent(value) : '–'
  const { accuracy } = intervals
  return [
    words.worth.classes(share(model.accuracy), share(accuracy?.low), share(accuracy?.high)),
    words.worth.baseline(share(baseline.accuracy)),
  ]
}

const inFigures = ({ report }: JudgedModel, { words, format, say, name }: Speech): string[] => {
  const { model, baseline } = judgedFigures(report)
  const leading = leadingMetric(report)
  const metric =
    report.task === 'regression'
      ? []
      : [words.worth.metric(name(leading), say(leading, model[leading]), say(leading, baseline[leading]))]
  if (report.threshold === null) return metric
  const euro = report.threshold.euroPerYear
  if (euro === null || euro.value === null) return [...metric, words.worth.noEuro]
  const { value, low, high } = euro
  return [
    ...metric,
    words.worth.euro(format.euro(value), format.euro(low ?? value), format.euro(high ?? value)),
  ]
}

const useTask = () => {
  const { words, format } = useSpeech()
  return ({ task, classes }: JudgedModel['report']): string => {
    if (task === 'regression') return words.tasks.regression
    return (classes?.length ?? 2) > 2
      ? words.tasks.several(format.integer(classes?.length ?? 0))
      : words.tasks.two
  }
}

/** What a model is, whether it may be used, and in a sentence what it is worth. */
export const ModelHead = ({ project, model }: { project: string; model: JudgedModel }) => {
  const speech = useSpeech()
  const { words, format } = speech
  const { report } = model
  const taskOf = useTask()
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.worth}>{inPlainWords(model, speech).join(' ')}</p>
        <Text c="dimmed">{inFigures(model, speech).join(' ')}</Text>
        <Facts
          facts={[
            { label: words.task, value: taskOf(report) },
            { label: words.made, value: format.dateTime(model.endedAt) },
            { label: words.learned, value: words.rows(format.integer(report.trainRows)) },
            { label: words.judged, value: words.rows(format.integer(report.rows)) },
            { label: words.run, value: model.run.slice(0, 8), title: model.run },
          ]}
        />
      </div>
      <div>
        <GateNotice gate={model.gate} />
        {model.isCurrent ? (
          <ThreadLink project={project} from="model:model" />
        ) : (
          <Group gap="xs">
            <Text fz="sm">{words.earlier}</Text>
            <ButtonLink
              size="xs"
              variant="default"
              to="/projects/$project/model"
              params={{ project }}
              search={{}}
            >
              {words.toCurrent}
            </ButtonLink>
          </Group>
        )}
      </div>
    </header>
  )
}
