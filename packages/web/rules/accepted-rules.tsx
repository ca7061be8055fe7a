import type { QualityRule } from '@leinwand/recipe'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { BreachRows } from './breach-rows.tsx'
import styles from './rule-list.module.css'
import { ruleText } from './rule-text.ts'
import type { Counted } from './use-breaches.ts'
import { rulesWords } from './words.ts'

type Action = QualityRule['action']
const ACTIONS = ['flag', 'correct', 'quarantine'] as const satisfies readonly Action[]

/** A condition over several columns names no value that could be emptied. */
const actionsOf = ({ column }: QualityRule): readonly Action[] =>
  column === undefined ? ACTIONS.filter(action => action !== 'correct') : ACTIONS

type Tools = {
  project: string
  dataSet: string | undefined
  counted: Counted | undefined
  edit: (rule: QualityRule) => void
  change: (rule: QualityRule) => void
  remove: (rule: QualityRule) => void
}

const About = ({ rule }: { rule: QualityRule }) => {
  const words = useWords(rulesWords)
  const format = useFormat()
  const { acceptedBy, at, source } = rule
  const who = acceptedBy && at ? words.acceptedBy(acceptedBy, format.dateTime(at)) : ''
  const whence = source === 'profile' ? words.fromProfile : words.byHand
  return <small>{[who, whence, words.actionHints[rule.action]].filter(Boolean).join(' · ')}</small>
}

const Item = ({ rule, project, dataSet, counted, edit, change, remove }: Tools & { rule: QualityRule }) => {
  const words = useWords(rulesWords)
  const language = useLanguage()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const text = ruleText(rule, language)
  const breach = counted?.breaches[rule.id]
  const count = breach?.count ?? 0
  return (
    <li>
      <div className={styles.row}>
        <div>
          {text}{' '}
          {counted === undefined ? null : count === 0 ? (
            <span>✓ {words.noBreach}</span>
          ) : (
            <span className={styles.broken}>
              {count === 1 ? words.oneBreach : words.breaches(format.integer(count))}
            </span>
          )}
          <About rule={rule} />
        </div>
        <NativeSelect
          size="xs"
          aria-label={words.actionOf(text)}
          value={rule.action}
          data={actionsOf(rule).map(value => ({ value, label: words.actions[value] }))}
          onChange={({ currentTarget }) => change({ ...rule, action: currentTarget.value as Action })}
        />
        <div className={styles.acts}>
          {count > 0 && dataSet ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={open}
              aria-label={open ? words.hideRows : words.rowsOf(text)}
              onClick={() => setOpen(!open)}
            >
              {open ? words.hideRows : words.showRows}
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.editOf(text)}
            onClick={() => edit(rule)}
          >
            {words.edit}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={words.removeOf(text)}
            onClick={() => remove(rule)}
          >
            {words.remove}
          </Button>
        </div>
      </div>
      {open && breach && dataSet ? (
        <BreachRows
          project={project}
          dataSet={dataSet}
          column={rule.column}
          name={words.rowsOf(text)}
          ordinals={breach.rows}
        />
      ) : null}
    </li>
  )
}

/** The rules that hold, how often each is broken, and what happens then. */
export const AcceptedRules = ({ rules, ...tools }: Tools & { rules: readonly QualityRule[] }) => {
  const words = useWords(rulesWords)
  return (
    <ul className={styles.list} aria-label={words.accepted}>
      {rules.map(rule => (
        <Item key={rule.id} rule={rule} {...tools} />
      ))}
    </ul>
  )
}
