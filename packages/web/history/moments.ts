import { type CanvasEvent, type CanvasState, EMPTY_CANVAS, replay } from '@leinwand/method'

/** So many events lie between two states that are kept: a step costs a replay of at most this many. */
const APART = 200

/**
 * The canvas after the first `count` events, for any count, quick also among thousands: states are kept on the way and
 * a moment is replayed from the nearest one before it.
 */
export const momentsOf = (events: readonly CanvasEvent[]): ((count: number) => CanvasState) => {
  const kept: CanvasState[] = [EMPTY_CANVAS]
  const keptAt = (place: number): CanvasState => {
    for (let next = kept.length; next <= place; next += 1)
      kept.push(replay(events.slice((next - 1) * APART, next * APART), kept[next - 1]))
    return kept[place]!
  }
  return count => {
    const place = Math.floor(Math.min(count, events.length) / APART)
    return replay(events.slice(place * APART, count), keptAt(place))
  }
}

/** How many events there are up to the act `seq`; all of them where no moment is given. */
export const countAt = (events: readonly CanvasEvent[], seq: number | undefined): number => {
  if (seq === undefined) return events.length
  const after = events.findIndex(event => event.seq > seq)
  return after === -1 ? events.length : after
}
