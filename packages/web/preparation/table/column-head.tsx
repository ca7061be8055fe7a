import type { Suggestion } from '@leinwand/contract'
import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { useStepName } from '../steps/step-name.ts'
import { useTold } from '../suggestions/use-told.ts'
import { typeWords } from '../type-words.ts'
import { preparationWords } from '../words.ts'
import { Bars } from './bars.tsx'
import type { ShownColumn } from './difference.ts'
import styles from './preview-grid.module.css'
import { quickSteps } from './quick-steps.ts'

export type ColumnTools = {
  /** Steps that the profile gives reason for. */
  suggestions: readonly Suggestion[]
  target: string | undefined
  ignored: readonly string[]
  addStep: (step: string, column: string) => void
  accept: (suggestion: Suggestion) => void
  showLineage: (column: string) => void
  makeTarget: (column: string) => void
  toggleIgnored: (column: string) => void
}

const about = (suggestion: Suggestion, column: string): boolean =>
  suggestion.params.column === column || suggestion.ignore.includes(column)

const HeadMenu = ({
  name,
  type,
  tools,
}: {
  name: string
  type: ShownColumn['column']['type']
  tools: ColumnTools
}) => {
  const words = useWords(preparationWords)
  const stepName = useStepName()
  const told = useTold()
  const suggested = tools.suggestions.filter(each => about(each, name))
  return (
    <Menu.Dropdown>
      {suggested.length > 0 ? <Menu.Label>{words.suggested}</Menu.Label> : null}
      {suggested.map(each => (
        <Menu.Item key={each.id} title={told(each).why} onClick={() => tools.accept(each)}>
          {told(each).what}
        </Menu.Item>
      ))}
      <Menu.Label>{words.addForColumn}</Menu.Label>
      {quickSteps(type).map(step => (
        <Menu.Item key={step} onClick={() => tools.addStep(step, name)}>
          {stepName(step)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => tools.showLineage(name)}>{words.showLineage}</Menu.Item>
      <Menu.Item disabled={tools.target === name} onClick={() => tools.makeTarget(name)}>
        {words.makeTarget}
      </Menu.Item>
      <Menu.Item onClick={() => tools.toggleIgnored(name)}>
        {tools.ignored.includes(name) ? words.learnFrom : words.doNotLearnFrom}
      </Menu.Item>
    </Menu.Dropdown>
  )
}

/** The head of a column: what it is, how much of it is missing, how it spreads, and what can be done with it. */
export const ColumnHead = ({
  shown: { column, state },
  width,
  place,
  tools,
}: {
  shown: ShownColumn
  width: number
  place: number
  tools: ColumnTools | null
}) => {
  const words = useWords(preparationWords)
  const { types } = useWords(typeWords)
  const format = useFormat()
  const { name, type, unit, missing } = column
  const role =
    tools?.target === name ? words.isTarget : tools?.ignored.includes(name) ? words.isIgnored : null
  const named = (
    <>
      <span className={styles.name} title={name}>
        {state === 'dropped' ? <del>{name}</del> : name}
      </span>
      {tools && state !== 'dropped' ? <IconChevronDown size={12} aria-hidden /> : null}
    </>
  )
  return (
    <th
      scope="col"
      aria-colindex={place}
      className={styles.head}
      data-state={state}
      style={{ width, minWidth: width }}
    >
      {tools && state !== 'dropped' ? (
        <Menu position="bottom-start" width={250} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <button type="button" className={styles.open} aria-label={words.columnMenu(name)}>
              {named}
            </button>
          </Menu.Target>
          <HeadMenu name={name} type={type} tools={tools} />
        </Menu>
      ) : (
        <span className={styles.open}>{named}</span>
      )}
      <span className={styles.facts}>
        {types[type]}
        {unit ? `, ${unit}` : ''}
        {missing > 0 ? <span data-warn="">{words.missingShare(format.percent(missing))}</span> : null}
      </span>
      <Bars column={column} />
      <span className={styles.marks}>
        {state === 'same' ? null : <span data-state={state}>{words.states[state]}</span>}
        {role ? <span>{role}</span> : null}
      </span>
    </th>
  )
}
