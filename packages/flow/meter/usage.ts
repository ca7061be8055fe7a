/** One use of a deployment by the company it runs for. */
export type Usage = {
  /** The same id counts once, however often it is told. */
  id: string
  deployment: string
  party: string
  machine: string
  /** When the reading was taken, ms since 1970 UTC: it decides the month. */
  at: number
}

/** A month as `2026-11`, in UTC: the same instant must not fall into two months at two places. */
export type Month = string
export const monthOf = (at: number): Month => new Date(at).toISOString().slice(0, 7)

/** The use of one deployment by one machine's reading. */
export const usageOf = (
  deployment: { id: string; party: string },
  reading: { source: string; readingId: string; machine: string; at: number },
): Usage => ({
  id: `${deployment.id}/${reading.source}/${reading.readingId}`,
  deployment: deployment.id,
  party: deployment.party,
  machine: reading.machine,
  at: reading.at,
})

export type UsageSum = {
  party: string
  deployment: string
  month: Month
  predictions: number
  machines: number
}

/** What was used, by whom and when: the ground an invoice stands on. */
export interface UsageLedger {
  /** Resolves when the uses are on disk, with how many of them were new. */
  record(uses: readonly Usage[]): Promise<number>
  /** Sums per party, deployment and month, ordered so; of one party or month if named. */
  sums(of?: { party?: string | undefined; month?: Month | undefined }): Promise<readonly UsageSum[]>
  close(): Promise<void>
}
