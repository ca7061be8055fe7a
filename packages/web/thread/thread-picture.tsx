import type { Overview, Project, ThreadPlace } from '@leinwand/contract'
import { type CycleElement, THREAD_STATIONS, type Thread, type ThreadStation } from '@leinwand/method'
import { VisuallyHidden } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { MeasureButton } from '../measurements/measure-button.tsx'
import { TextLink } from '../shell/links.tsx'
import { usePlaceName } from './place-name.ts'
import { placeState } from './place-state.ts'
import styles from './thread.module.css'
import { threadWords } from './words.ts'

/** The room of the circle where what lies at a station is made. */
const ROOMS: Readonly<Record<ThreadStation, CycleElement>> = {
  kpi: 'businessUnderstanding',
  need: 'automatedAcquisition',
  column: 'dataUnderstanding',
  step: 'dataPreparation',
  model: 'modeling',
  criterion: 'evaluation',
  deployment: 'deployment',
  measured: 'businessUnderstanding',
}

type Props = {
  project: Project
  overview: Overview
  found: Thread<ThreadPlace>
  from: string
  walk: (from: string) => void
}

type PlaceProps = { place: ThreadPlace; here: boolean; walk: () => void; project: Project }

const Place = ({ place, here, walk, project }: PlaceProps) => {
  const words = useWords(threadWords)
  const { name, detail } = usePlaceName(project)(place)
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        data-state={place.state}
        aria-pressed={here}
        onClick={walk}
      >
        <VisuallyHidden>{words.from('')}</VisuallyHidden>
        <strong>{name}</strong>
        {detail ? <small title={detail}>{detail}</small> : null}
        <span className={styles.state}>{placeState(words, place)}</span>
      </button>
    </li>
  )
}

/** The thread from left to right: at each station what lies there, or why the thread breaks, and the way to its room. */
export const ThreadPicture = ({ project, overview, found, from, walk }: Props) => {
  const words = useWords(threadWords)
  const goals = overview.kpis.filter(({ id }) => found.nodes.some(({ key }) => key === `kpi:${id}`))
  return (
    <ol className={styles.stations} aria-label={words.title}>
      {THREAD_STATIONS.map(station => {
        const places = found.nodes.filter(node => node.station === station)
        const broken = found.missing.includes(station)
        return (
          <li key={station} className={styles.station} data-broken={broken}>
            <div className={styles.head}>
              <h3>{words.stations[station]}</h3>
              <TextLink
                to="/projects/$project/circle/$element"
                params={{ project: project.id, element: ROOMS[station] }}
                fz={12}
                aria-label={words.go(words.stations[station])}
              >
                {words.goShort}
              </TextLink>
            </div>
            <ul className={styles.places}>
              {places.map(place => (
                <Place
                  key={place.key}
                  place={place}
                  here={place.key === from}
                  walk={() => walk(place.key)}
                  project={project}
                />
              ))}
            </ul>
            {broken ? <p className={styles.gap}>{words.broken[station]}</p> : null}
            {station === 'measured' ? (
              <div className={styles.measure}>
                {goals.map(kpi => (
                  <MeasureButton key={kpi.id} project={project} kpi={kpi} />
                ))}
              </div>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
