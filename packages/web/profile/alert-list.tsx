import { alertSentence, type ProfileAlert } from '@leinwand/contract'
import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import styles from './alert-list.module.css'
import { alertGroups, type Way, wayOf } from './alert-next.ts'
import { profileWords } from './words.ts'

export type Offer = { what: string; accept: () => void }

type Acts = {
  open?: ((column: string) => void) | undefined
  /** A step of the recipe that mends it, to be put in with a click. */
  offerOf?: ((alert: ProfileAlert) => Offer | undefined) | undefined
}

const WayLink = ({ way, column }: { way: Way; column: string | undefined }) => {
  const words = useWords(profileWords)
  const { project } = useParams({ from: '/signed-in/projects/$project/circle/$element' })
  const look = { size: 'compact-xs', variant: 'subtle' } as const
  const here = { project, element: 'dataUnderstanding' } as const
  const address = '/projects/$project/circle/$element'
  switch (way) {
    case 'rule':
      return (
        <ButtonLink
          {...look}
          to={address}
          params={here}
          search={before => ({ ...before, part: 'rules', column })}
          aria-label={words.toRuleOf(column ?? '')}
        >
          {words.toRule}
        </ButtonLink>
      )
    case 'read':
      return (
        <ButtonLink {...look} to={address} params={here} search={{ part: 'read' }}>
          {words.toRead}
        </ButtonLink>
      )
    case 'recipe':
      return (
        <ButtonLink
          {...look}
          to={address}
          params={{ project, element: 'dataPreparation' }}
          aria-label={words.toRecipeOf(column ?? '')}
        >
          {words.toRecipe}
        </ButtonLink>
      )
    case 'associations':
      return (
        <Button {...look} component="a" href="#associations">
          {words.toAssociations}
        </Button>
      )
    case 'time':
      return (
        <Button {...look} component="a" href="#time-axis">
          {words.toTime}
        </Button>
      )
  }
}

const Item = ({ alert, open, offerOf, here }: Acts & { alert: ProfileAlert; here: boolean }) => {
  const words = useWords(profileWords)
  const language = useLanguage()
  const format = useFormat()
  const { code, column, rows } = alert
  const way = wayOf(alert)
  const offer = offerOf?.(alert)
  // Beside a column's page there is nothing to jump to.
  const shownWay = here && (way === 'associations' || way === 'time') ? undefined : way
  return (
    <li>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {alertSentence(alert, language)}
        {rows && rows.length > 0 ? ` (${words.inRows(format.integer((rows[0] ?? 0) + 1))})` : ''}
        {words.next[code] ? <span className={styles.next}>{words.next[code]}</span> : null}
      </span>
      <span className={styles.acts}>
        {column && open ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.toColumnOf(column)}
            onClick={() => open(column)}
          >
            {words.toColumn}
          </Button>
        ) : null}
        {offer ? (
          <Button size="compact-xs" variant="default" onClick={offer.accept}>
            {offer.what}
          </Button>
        ) : shownWay ? (
          <WayLink way={shownWay} column={column} />
        ) : null}
      </span>
    </li>
  )
}

const Group = ({ alerts, ...acts }: Acts & { alerts: readonly ProfileAlert[]; here: boolean }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const [first, ...others] = alerts
  if (!first) return null
  return (
    <>
      <Item alert={first} {...acts} />
      {others.length > 0 ? (
        <li className={styles.more}>
          <UnstyledButton fz="sm" c="var(--accent)" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.fewerAlerts : words.moreAlerts(format.integer(others.length))}
          </UnstyledButton>
        </li>
      ) : null}
      {open
        ? others.map(alert => <Item key={`${alert.column} ${alert.other}`} alert={alert} {...acts} />)
        : null}
    </>
  )
}

/** What is conspicuous, the gravest first: each in a sentence, with what to do next. `here`: beside the column itself. */
export const AlertList = ({
  alerts,
  here = false,
  ...acts
}: Acts & { alerts: readonly ProfileAlert[]; here?: boolean }) =>
  alerts.length === 0 ? null : (
    <ul className={styles.list}>
      {alertGroups(alerts).map(group => (
        <Group
          key={`${group[0]?.code} ${group[0]?.column} ${group[0]?.other}`}
          alerts={group}
          here={here}
          {...acts}
        />
      ))}
    </ul>
  )
