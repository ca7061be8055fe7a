import type { AlarmCounts } from '@leinwand/method'
import { alongTime, courseOf, earliestAlarm, type Moment, type Moments, watchedHours } from './moments.ts'

/** All machines' moments, one after the other: what is known of each by its place. */
type Course = {
  /** The highest score among its rows. */
  scores: Float64Array
  /** 1 where a machine's first moment is. */
  begins: Uint8Array
  /** Which calm stretch it lies in; −1 in an event. */
  calmOf: Int32Array
  /** Events that an alarm beginning here announces where it lasts until them, in the order of time. */
  announces: number[][]
  /** The place at which each event begins. */
  eventBegins: number[]
  calmStretches: number
}

const NOTHING: number[] = []

/**
 * An event is in the lists of its own places and of those in a time as long before it. Of the events that one place is before,
 * each is at least twice as far away as the one before it; so the lists are short.
 */
const courseOfAll = (
  machines: readonly Moment[][],
  actual: ArrayLike<number>,
  scores: ArrayLike<number>,
): Course => {
  const all = machines.reduce((sum, moments) => sum + moments.length, 0)
  const course: Course = {
    scores: new Float64Array(all),
    begins: new Uint8Array(all),
    calmOf: new Int32Array(all).fill(-1),
    announces: Array.from({ length: all }, () => NOTHING),
    eventBegins: [],
    calmStretches: 0,
  }
  let offset = 0
  for (const moments of machines) {
    course.begins[offset] = 1
    moments.forEach(({ rows }, place) => {
      course.scores[offset + place] = rows.reduce((most, row) => Math.max(most, scores[row]!), -Infinity)
    })
    const { events, calm } = courseOf(moments, actual)
    for (const { first, last } of calm)
      course.calmOf.fill(course.calmStretches++, offset + first, offset + last + 1)
    for (const event of events) {
      const number = course.eventBegins.push(offset + event.first) - 1
      const earliest = earliestAlarm(moments, event)
      for (let place = event.last; place >= 0 && moments[place]!.at >= earliest; place--) {
        const at = offset + place
        if (course.announces[at] === NOTHING) course.announces[at] = [number]
        else course.announces[at]!.push(number)
      }
    }
    offset += moments.length
  }
  return course
}

/** Alarms that grow, meet and become one as places are switched on, and what is counted of them. */
const growingAlarms = ({ begins, calmOf, announces, eventBegins, calmStretches }: Course) => {
  const all = begins.length
  const isOn = new Uint8Array(all)
  // Of an alarm: its end by its beginning, and its beginning by its end.
  const [endOf, beginningOf] = [new Int32Array(all), new Int32Array(all)]
  const announcers = new Int32Array(eventBegins.length)
  const disturbed = new Uint8Array(calmStretches)
  let [found, needless, quiet] = [0, 0, calmStretches]
  const count = (from: number, to: number, sign: 1 | -1): void => {
    let announced = 0
    for (const event of announces[from]!) {
      if (eventBegins[event]! > to) break
      announced++
      if (announcers[event] === (sign === 1 ? 0 : 1)) found += sign
      announcers[event] = announcers[event]! + sign
    }
    if (announced === 0) needless += sign
  }
  return {
    switchOn: (place: number): void => {
      let [from, to] = [place, place]
      if (begins[place] === 0 && isOn[place - 1] === 1) {
        from = beginningOf[place - 1]!
        count(from, place - 1, -1)
      }
      if (begins[place + 1] === 0 && isOn[place + 1] === 1) {
        to = endOf[place + 1]!
        count(place + 1, to, -1)
      }
      isOn[place] = 1
      endOf[from] = to
      beginningOf[to] = from
      count(from, to, 1)
      const stretch = calmOf[place]!
      if (stretch < 0 || disturbed[stretch] === 1) return
      disturbed[stretch] = 1
      quiet--
    },
    counts: (): AlarmCounts => ({
      truePositive: found,
      falseNegative: eventBegins.length - found,
      falsePositive: needless,
      trueNegative: quiet,
    }),
  }
}

/**
 * What `countEvents` counts at every threshold that makes a difference, highest score first, in one pass over the moments in
 * the order of their scores. `hours` is how long the machines were watched.
 */
export const sweepEvents = (
  moments: Moments,
  actual: ArrayLike<number>,
  scores: ArrayLike<number>,
): { hours: number; never: AlarmCounts; steps: { score: number; counts: AlarmCounts }[] } => {
  const machines = alongTime(moments)
  const course = courseOfAll(machines, actual, scores)
  const alarms = growingAlarms(course)
  const never = alarms.counts()
  const order = Int32Array.from(course.scores.keys()).sort((a, b) => course.scores[b]! - course.scores[a]!)
  const steps: { score: number; counts: AlarmCounts }[] = []
  order.forEach((place, i) => {
    alarms.switchOn(place)
    const score = course.scores[place]!
    const next = order[i + 1]
    if (next === undefined || course.scores[next] !== score) steps.push({ score, counts: alarms.counts() })
  })
  return { hours: watchedHours(machines), never, steps }
}
