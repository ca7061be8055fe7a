import type { DataSetInfo, StoredProject } from '@leinwand/contract'
import { Button, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartProps } from '../data/part-props.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { profileQuery, setsQuery } from '../profile/use-profile.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import styles from './compare-part.module.css'
import { Compared } from './compared.tsx'
import { dividingColumns } from './dividing-columns.ts'
import { asked, firstPair, isSame, type Pair, restFor, twoVersions, withSide } from './side.ts'
import { SideChoice } from './side-choice.tsx'
import { type LiveSide, useLiveSide } from './use-live-side.ts'
import { compareWords } from './words.ts'

type ChoiceProps = {
  project: StoredProject['id']
  sets: readonly DataSetInfo[]
  live: LiveSide | null
  pair: Pair
  onPair: (pair: Pair) => void
}

/** The comparisons that are asked for most, a click each. */
const Suggested = ({ sets, live, pair, onPair, project }: ChoiceProps) => {
  const words = useWords(compareWords)
  const [{ id = '' } = {}] = sets
  const of = pair[1].kind === 'set' ? pair[1].dataSet : id
  const profile = useQuery(profileQuery(project, of))
  const [column] = profile.data ? dividingColumns(profile.data) : []
  const versions = twoVersions(sets)
  const commonest = profile.data?.columns.find(({ name }) => name === column)?.frequent[0]?.value
  const parts: Pair | null =
    column === undefined || commonest === undefined
      ? null
      : [
          { kind: 'set', dataSet: of, column, value: commonest },
          { kind: 'set', dataSet: of, column, rest: true },
        ]
  const offered: [string, Pair | null][] = [
    [words.twoVersions, versions],
    [words.twoParts(column ?? ''), parts],
    [words.trainingAndToday, live?.training ?? null],
  ]
  return (
    <div className={styles.offers}>
      {offered.map(([label, offer]) =>
        offer === null ? null : (
          <Button key={label} size="compact-xs" variant="default" onClick={() => onPair(offer)}>
            {label}
          </Button>
        ),
      )}
    </div>
  )
}

const useTitle = (sets: readonly DataSetInfo[], live: LiveSide | null) => {
  const words = useWords(compareWords)
  const format = useFormat()
  return (pair: Pair, place: 0 | 1): string => {
    const side = pair[place]
    if (side.kind === 'live')
      return words.since(live?.name ?? side.source, live ? format.dateTime(live.since) : '–')
    const set = sets.find(({ id }) => id === side.dataSet)
    const named = set ? words.version(set.name ?? set.source, set.version) : '–'
    if (side.column === undefined) return named
    const said = side.rest ? words.restOf(restFor(pair, place) ?? '') : (side.value ?? '')
    return `${named}, ${side.column}: ${said}`
  }
}

const Choice = (props: ChoiceProps) => {
  const { project, sets, live, pair, onPair } = props
  const words = useWords(compareWords)
  const titleOf = useTitle(sets, live)
  const [left, right] = [asked(pair, 0), asked(pair, 1)]
  const choice = (place: 0 | 1, title: string) => (
    <SideChoice
      project={project}
      title={title}
      sets={sets}
      live={live}
      side={pair[place]}
      rest={restFor(pair, place)}
      onChange={side => onPair(withSide(pair, place, side))}
    />
  )
  return (
    <>
      <Suggested {...props} />
      <div className={styles.bar}>
        {choice(0, words.first)}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsExchange size={14} aria-hidden />}
          onClick={() => onPair([pair[1], pair[0]])}
        >
          {words.swap}
        </Button>
        {choice(1, words.second)}
      </div>
      {live ? null : (
        <Text fz="xs" c="dimmed" mb="sm">
          {words.noToday}
        </Text>
      )}
      {left === undefined || right === undefined ? (
        <Text fz="sm" c="dimmed">
          {words.incomplete}
        </Text>
      ) : isSame(left, right) ? (
        <Text fz="sm" c="dimmed">
          {words.same}
        </Text>
      ) : (
        <Compared project={project} left={left} right={right} titles={[titleOf(pair, 0), titleOf(pair, 1)]} />
      )}
    </>
  )
}

const Sides = ({ project, run, sets }: PartProps & { sets: readonly DataSetInfo[] }) => {
  const words = useWords(compareWords)
  const live = useLiveSide(project, run, sets)
  const [chosen, setChosen] = useState<Pair | null>(null)
  const pair = chosen ?? firstPair(sets)
  if (pair === null)
    return (
      <>
        <Text fz="sm" c="dimmed" mb="sm">
          {words.tooFew}
        </Text>
        <ButtonLink
          size="xs"
          variant="default"
          to="/projects/$project/circle/$element"
          params={{ project: project.id, element: 'dataUnderstanding' }}
          search={{ part: 'sources' }}
        >
          {words.toSources}
        </ButtonLink>
      </>
    )
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <Choice project={project.id} sets={sets} live={live} pair={pair} onPair={setChosen} />
    </>
  )
}

/** Two data sets, two parts of one, or training and today, held against each other by effect size. */
export const ComparePart = ({ project, run }: PartProps) => {
  const sets = useQuery(setsQuery(project.id))
  if (sets.isError) return <FailedPart error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return <Loading lines={6} />
  return (
    <div className={styles.part}>
      <Sides project={project} run={run} sets={sets.data} />
    </div>
  )
}
