import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import { TextLink } from '../shell/links.tsx'
import { Notice } from '../shell/notice.tsx'
import { VerdictPill } from '../shell/verdict-pill.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { variantsWords } from '../variants/words.ts'
import styles from './path.module.css'
import type { PathCheck } from './path-checks.ts'
import { ShareBar } from './share-bar.tsx'
import type { Station } from './use-stations.ts'
import { pathWords } from './words.ts'

type Props = {
  project: string
  station: Station
  /** From 0. */
  place: number
  count: number
  checks: readonly PathCheck[]
  pending: boolean
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One station of the path: by when, at what price, on what condition, and what the business model is worth then. */
export const StationCard = (props: Props) => {
  const { project, station, place, count, checks, pending, onEdit, onMove, onRemove } = props
  const { stage, variant, finance } = station
  const words = useWords(pathWords)
  const { lights } = useWords(variantsWords)
  const format = useFormat()
  const tool = (label: string, Icon: typeof IconPencil, onClick: () => void, disabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="dimmed"
      aria-label={label}
      title={label}
      disabled={disabled || pending}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <div className={styles.card} data-checked={checks.length > 0}>
      <div className={styles.cardHead}>
        <h2>{stage.name}</h2>
        <div className={styles.tools}>
          {tool(words.earlier(stage.name), IconArrowUp, () => onMove(-1), place === 0)}
          {tool(words.later(stage.name), IconArrowDown, () => onMove(1), place === count - 1)}
          {tool(words.edit(stage.name), IconPencil, onEdit)}
          {tool(words.remove(stage.name), IconTrash, onRemove)}
        </div>
      </div>
      <div className={styles.dim}>
        {place === 0 ? words.asOf(format.date(stage.date)) : words.until(format.date(stage.date))} ·{' '}
        {stage.investment > 0 ? words.costs(format.euro(stage.investment)) : words.costsNothing} ·{' '}
        {variant && !variant.removed ? (
          <TextLink
            to="/projects/$project"
            params={{ project }}
            search={inVariant(variant.id)}
            inherit
            underline="always"
          >
            {variant.name}
          </TextLink>
        ) : (
          (variant?.name ?? stage.variant)
        )}
      </div>
      {stage.condition ? <div>{words.conditionOf(stage.condition)}</div> : null}
      {checks.map(check => (
        <Notice key={check} kind="warn">
          {words.checks[check]}
        </Notice>
      ))}
      {variant ? (
        <div className={styles.worth}>
          <VerdictPill kind={variant.verdict} />
          {finance ? (
            <>
              <span>
                <span className={styles.dim}>{words.npv}</span> <b>{format.euro(finance.npv)}</b>
              </span>
              <Light light={finance.blackFigures.light} label={lights[finance.blackFigures.light]} />
              <ShareBar finance={finance} />
            </>
          ) : (
            <span className={styles.dim}>{words.noNumbers}</span>
          )}
        </div>
      ) : null}
    </div>
  )
}
