import { Stack } from '@mantine/core'
import { Sheet } from '../../shell/sheet.tsx'
import styles from '../model.module.css'
import type { ModelPartProps } from '../model-page.tsx'
import { useSpeech } from '../speech.ts'
import { Contributions } from './contributions.tsx'
import { Dependences } from './dependence.tsx'
import { FeatureGroups } from './groups.tsx'

/** What a model goes by. The default export is what `lazy` asks for; with it comes ECharts. */
const ExplanationPart = ({ model }: ModelPartProps) => {
  const { report } = model
  const { words, name, format, event } = useSpeech()
  const { explanation: own } = words
  const { method, rows, space, features, groups } = report.explanation
  const several = (report.classes?.length ?? 0) > 2
  const error = name(report.robustness.metric)
  return (
    <Stack gap="lg">
      <div className={styles.columns}>
        <Sheet title={own.title}>
          <p className={styles.note}>
            {own[method](format.integer(rows))} {own.space[space]}{' '}
            {several ? `${own.ofClass(event(model))} ` : ''}
            {own.cause}
          </p>
          <Contributions features={features} />
        </Sheet>
        <Sheet title={own.groups}>
          <p className={styles.note}>{own.groupsNote(error)}</p>
          <FeatureGroups groups={groups} />
        </Sheet>
      </div>
      <Sheet title={own.dependence}>
        <p className={styles.note}>{own.dependenceNote}</p>
        <Dependences model={model} />
      </Sheet>
    </Stack>
  )
}

export default ExplanationPart
