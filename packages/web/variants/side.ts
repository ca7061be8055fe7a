import type { StoredProject } from '@leinwand/contract'
import { type CanvasEvent, type CanvasState, MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { eventsQuery } from '../history/events-query.ts'
import { countAt, momentsOf } from '../history/moments.ts'
import { projectQuery } from '../wire/query.ts'
import { joinLive } from '../wire/socket.ts'

/** One side of a comparison: a variant as it is today, or its canvas as it was after the act `at`. */
export type Side = {
  readonly variant: string
  readonly at: number | undefined
  readonly events: readonly CanvasEvent[] | undefined
  /** The canvas that is shown, and the one of today, which is what can be changed. */
  readonly shown: CanvasState | undefined
  readonly now: CanvasState | undefined
  readonly project: StoredProject | undefined
  readonly error: unknown
}

export const useSide = (id: string, variant: string = MAIN_VARIANT, at?: number): Side => {
  const events = useQuery(eventsQuery(id, variant))
  const project = useQuery(projectQuery(id, variant))
  useEffect(() => joinLive(id, variant), [id, variant])
  const known = events.data
  const moments = useMemo(() => (known ? momentsOf(known) : undefined), [known])
  const shown = useMemo(
    () => (known && moments ? moments(countAt(known, at)) : undefined),
    [known, moments, at],
  )
  const now = useMemo(() => (known && moments ? moments(known.length) : undefined), [known, moments])
  return {
    variant,
    at,
    events: known,
    shown,
    now,
    project: project.data,
    error: events.data && project.data ? null : (events.error ?? project.error),
  }
}
