import { compareNotes, type NoteDifference } from '@leinwand/method'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import styles from './path.module.css'
import { type Station, serviceShare } from './use-stations.ts'
import { pathWords } from './words.ts'

/** So many notes are named; the comparison has them all. */
const NAMED = 5

const Notes = ({ label, notes, mark }: { label: string; notes: readonly NoteDifference[]; mark: string }) => {
  const words = useWords(pathWords)
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <div className={styles.notes} data-mark={mark}>
      <strong>{label}</strong>
      <ul>
        {notes.slice(0, NAMED).map(({ id, after, before }) => (
          <li key={id}>{(after ?? before)?.text}</li>
        ))}
        {notes.length > NAMED ? <li>{words.more(format.integer(notes.length - NAMED))}</li> : null}
      </ul>
    </div>
  )
}

const Money = ({ from, to, invested }: { from: Station; to: Station; invested: number }) => {
  const words = useWords(pathWords)
  const format = useFormat()
  const [old, now] = [from.finance, to.finance]
  if (!old || !now) return null
  const delta = now.npv - old.npv
  const [before, after] = [serviceShare(old), serviceShare(now)]
  return (
    <div className={styles.money}>
      <span data-good={Math.round(delta) === 0 ? undefined : delta > 0}>
        {words.delta(`${Math.round(delta) > 0 ? '+' : ''}${format.euro(delta)}`)}
      </span>
      <span>{words.invested(format.euro(invested))}</span>
      {before !== null && after !== null ? (
        <span>{words.shift(format.percent(before), format.percent(after))}</span>
      ) : null}
    </div>
  )
}

type Props = { project: string; from: Station; to: Station; invested: number }

/** What lies between two stations: what comes and goes on the canvas, and what the money does. */
export const Between = ({ project, from, to, invested }: Props) => {
  const words = useWords(pathWords)
  const format = useFormat()
  if (!from.canvas || !to.canvas) return null
  const differences = compareNotes(from.canvas, to.canvas)
  const of = (...kinds: readonly NoteDifference['kind'][]) =>
    differences.filter(({ kind }) => kinds.includes(kind))
  const [comes, goes, changes] = [of('added'), of('removed'), of('changed', 'moved')]
  const count = (notes: readonly unknown[]) => format.integer(notes.length)
  return (
    <section className={styles.between} aria-label={words.between(from.stage.name, to.stage.name)}>
      {differences.length === 0 ? <div className={styles.dim}>{words.nothing}</div> : null}
      <div className={styles.differences}>
        <Notes label={words.comes(count(comes))} notes={comes} mark="added" />
        <Notes label={words.goes(count(goes))} notes={goes} mark="removed" />
        <Notes label={words.changes(count(changes))} notes={changes} mark="changed" />
      </div>
      <Money from={from} to={to} invested={invested} />
      {from.stage.variant === to.stage.variant ? null : (
        <TextLink
          fz="sm"
          to="/projects/$project/variants/compare"
          params={{ project }}
          search={{ left: from.stage.variant, right: to.stage.variant }}
        >
          {words.compare}
        </TextLink>
      )}
    </section>
  )
}
