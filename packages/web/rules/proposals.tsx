import { lengthOf, type Profile } from '@leinwand/contract'
import { QualityRule } from '@leinwand/recipe'
import { Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Format, useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { saysTheSame } from './rule-book.ts'
import { KINDS } from './rule-draft.ts'
import styles from './rule-list.module.css'
import { ruleText } from './rule-text.ts'
import { rulesWords } from './words.ts'

/** More at once make a page slow; the fields find the others. */
const SHOWN = 60

type Reason = Profile['reasons'][string]

const paramsOf = ({ code, params }: Reason, format: Format, language: 'de' | 'en') =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : code === 'time-interval'
          ? lengthOf(value, language)
          : format.decimal(value),
    ]),
  )

const Why = ({ reason }: { reason: Reason | undefined }) => {
  const words = useWords(rulesWords)
  const language = useLanguage()
  const format = useFormat()
  if (!reason) return null
  return <small>{words.reasons[reason.code]?.(paramsOf(reason, format, language)) ?? ''}</small>
}

type Props = {
  profile: Profile
  accepted: readonly QualityRule[]
  /** What is looked for at first. */
  column: string
  accept: (rules: readonly QualityRule[]) => void
  edit: (rule: QualityRule) => void
}

/** What the data keep today, to be accepted one by one, as it is or with other limits. */
export const Proposals = ({ profile, accepted, column, accept, edit }: Props) => {
  const words = useWords(rulesWords)
  const language = useLanguage()
  const format = useFormat()
  const [find, setFind] = useState(column)
  const [kind, setKind] = useState('')
  const all = useMemo(
    () =>
      profile.proposals.flatMap(proposal => {
        const read = QualityRule.safeParse(proposal)
        return read.success && !accepted.some(rule => saysTheSame(rule, read.data)) ? [read.data] : []
      }),
    [profile, accepted],
  )
  const found = all.filter(
    rule =>
      (kind === '' || rule.kind === kind) &&
      (rule.column ?? '').toLowerCase().includes(find.trim().toLowerCase()),
  )
  const shown = found.slice(0, SHOWN)
  if (all.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        {words.noProposals}
      </Text>
    )
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          size="xs"
          type="search"
          label={words.find}
          value={find}
          onChange={({ currentTarget }) => setFind(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={words.kind}
          value={kind}
          data={[
            { value: '', label: words.allKinds },
            ...KINDS.filter(each => all.some(rule => rule.kind === each)).map(value => ({
              value,
              label: words.kinds[value],
            })),
          ]}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
        {shown.length > 1 ? (
          <Button size="xs" variant="default" onClick={() => accept(shown)}>
            {words.acceptAll(format.integer(shown.length))}
          </Button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <ul className={`${styles.list} ${styles.scroll}`} aria-label={words.proposed} tabIndex={0}>
        {shown.map(rule => {
          const text = ruleText(rule, language)
          return (
            <li key={rule.id}>
              <div className={styles.row}>
                <div>
                  {text}
                  <Why reason={profile.reasons[rule.id]} />
                </div>
                <div className={styles.acts}>
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
                    variant="default"
                    aria-label={words.acceptOf(text)}
                    onClick={() => accept([rule])}
                  >
                    {words.accept}
                  </Button>
                </div>
              </div>
            </li>
          )
        })}
      </ul>
      <Text fz="xs" c="dimmed" mt={4}>
        {found.length === 0
          ? words.noneFits
          : words.shown(format.integer(shown.length), format.integer(all.length))}
      </Text>
    </>
  )
}
