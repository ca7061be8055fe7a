import type { Overview, Project } from '@leinwand/contract'
import type { FinanceResult, Verdict } from '@leinwand/method'
import { Skeleton, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { VerdictPill } from '../shell/verdict-pill.tsx'
import { inVariant } from '../variants/in-variant.ts'
import styles from './verdict-line.module.css'
import { canvasWords } from './words.ts'

type Props = {
  project: Project
  overview: Overview | undefined
  /** Whether the derivation is shown, on the board and beside it. */
  shown: boolean
  show: (shown: boolean) => void
  variant: string
}

/** The sentence under which the verdict stands, counted from the links that hold. */
const useWhy = ({ derivation }: Verdict): string => {
  const words = useWords(canvasWords)
  const holding = derivation.filter(link => link.holds)
  const elements = new Set(holding.filter(link => link.rule === 'D1a').flatMap(link => link.elements ?? []))
  const parties = new Set(holding.filter(link => link.rule === 'D1b').flatMap(link => link.party ?? []))
  const hardware = holding.some(link => link.rule === 'H1')
  return [
    words.elementsInCore(elements.size),
    words.atParties(parties.size),
    ...(hardware ? [words.withHardware] : []),
  ].join(' · ')
}

type Place = { project: string; search: { variant?: string } }

const Money = ({ finance, project, search }: Place & { finance: FinanceResult }) => {
  const words = useWords(canvasWords)
  const format = useFormat()
  const { light, reasons } = finance.blackFigures
  const breaking = reasons.find(reason => reason.month !== undefined)?.month
  const since = finance.breakEven.month
  const black =
    light === 'red' && breaking !== undefined
      ? words.notBlack(breaking)
      : since === null
        ? words.neverBlack
        : words.blackFrom(since)
  return (
    <Link
      to="/projects/$project/numbers"
      params={{ project }}
      search={search}
      className={styles.money}
      data-light={light}
    >
      {words.npv} <b>{format.euro(finance.npv)}</b> <span>{black}</span>
    </Link>
  )
}

const Why = ({ verdict, shown, show }: { verdict: Verdict } & Pick<Props, 'shown' | 'show'>) => {
  const words = useWords(canvasWords)
  const why = useWhy(verdict)
  return (
    <UnstyledButton className={styles.why} aria-expanded={shown} onClick={() => show(!shown)}>
      <VerdictPill kind={verdict.kind} />
      <span>{why}</span>
      <VisuallyHidden>{words.showDerivation}</VisuallyHidden>
    </UnstyledButton>
  )
}

export const VerdictLine = ({ project, variant, overview, shown, show }: Props) => {
  const words = useWords(canvasWords)
  const finance = overview?.finance
  // Where nothing is sold there is no figure to lead with, and “black from month 1” would be a joke.
  const sold = !finance?.blackFigures.reasons.some(({ code }) => code === 'nothing-planned')
  const search = inVariant(variant)
  return (
    <div className={styles.line}>
      <Title order={1} fz={21} className={styles.name ?? ''}>
        {project.name}
      </Title>
      {overview ? <Why verdict={overview.verdict} shown={shown} show={show} /> : <Skeleton h={20} w={320} />}
      {finance && sold ? <Money finance={finance} project={project.id} search={search} /> : null}
      {overview && !(finance && sold) ? (
        <span className={styles.money}>
          {words.noNumbers}{' '}
          <TextLink
            to="/projects/$project/numbers"
            params={{ project: project.id }}
            search={search}
            underline="always"
          >
            {words.toNumbers}
          </TextLink>
        </span>
      ) : null}
    </div>
  )
}
