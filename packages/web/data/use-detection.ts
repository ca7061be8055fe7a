import type { Corrections } from '@leinwand/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'

const NOTHING: Corrections = { given: {}, columns: {} }

/** What is not said stays as it was detected. */
const without = <T extends object>(value: T, key: string): T => {
  const { [key as keyof T]: _gone, ...rest } = value
  return rest as T
}

const count = ({ given, columns }: Corrections): number =>
  Object.keys(given).length + Object.values(columns).reduce((sum, said) => sum + Object.keys(said).length, 0)

/** How a source is read, with the corrections that are being tried; they show at once and are stored by nobody yet. */
export const useDetection = (project: string, source: string) => {
  const params = { project, source }
  const stored = useQuery(query('readDetection', { params }))
  const [draft, setDraft] = useState<Corrections>()
  const accepted = stored.data?.corrections ?? NOTHING
  const corrections = draft ?? accepted
  const changed = JSON.stringify(corrections) !== JSON.stringify(accepted)
  const tried = useQuery({
    queryKey: ['inspectSource', params, corrections, stored.data?.dataSet] as const,
    queryFn: ({ signal }) => call('inspectSource', { params, body: corrections }, signal),
    enabled: changed && stored.data !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const give = <K extends keyof Corrections['given']>(key: K, value: Corrections['given'][K] | undefined) => {
    const given =
      value === undefined ? without(corrections.given, key) : { ...corrections.given, [key]: value }
    setDraft({ ...corrections, given })
  }
  const giveColumn = (name: string, said: Corrections['columns'][string] | undefined) => {
    const columns =
      said === undefined
        ? without(corrections.columns, name)
        : { ...corrections.columns, [name]: { ...corrections.columns[name], ...said } }
    setDraft({ ...corrections, columns })
  }
  return {
    stored,
    tried,
    shown: changed ? (tried.data ?? stored.data) : stored.data,
    corrections,
    changed,
    count: count(corrections),
    give,
    giveColumn,
    discard: () => setDraft(undefined),
  }
}

export type UsedDetection = ReturnType<typeof useDetection>
