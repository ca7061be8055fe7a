import type { Profile } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Facts } from './facts.tsx'
import { Part } from './part.tsx'
import { Alerts, Leaks } from './profile-alerts.tsx'
import { ProfileTable } from './profile-table.tsx'
import { workWords } from './work-words.ts'

type Rejected = Profile['rejected'][number]

const RejectedTable = ({ rejected }: { rejected: readonly Rejected[] }) => {
  const { data: words } = useWords(workWords)
  const columns: Column<Rejected>[] = [
    { id: 'line', label: words.line, number: true, value: row => row.line },
    { id: 'reason', label: words.reason, value: row => words.reasons[row.reason] ?? row.reason },
    { id: 'text', label: words.text, value: row => row.text },
  ]
  return (
    <DataTable
      name={words.rejectedLines}
      columns={columns}
      rows={rejected}
      rowId={row => String(row.line)}
      maxHeight={260}
    />
  )
}

/** What the last run found in the data. */
export const ProfileWork = ({ profile }: { profile: Profile }) => {
  const { data: words } = useWords(workWords)
  const format = useFormat()
  return (
    <>
      <Facts
        facts={[
          { label: words.rows, value: format.integer(profile.rows) },
          { label: words.columns, value: format.integer(profile.columns.length) },
          { label: words.duplicates, value: format.integer(profile.duplicateRows) },
          { label: words.rejected, value: format.integer(profile.rejectedRows) },
          { label: words.set, value: profile.dataSet.slice(0, 12), title: profile.dataSet },
        ]}
      />
      <Leaks leaks={profile.leaks} />
      <Part title={words.table}>
        <ProfileTable profile={profile} />
      </Part>
      <Alerts alerts={profile.alerts} />
      {profile.rejected.length > 0 ? (
        <Part title={words.rejectedLines}>
          <RejectedTable rejected={profile.rejected} />
        </Part>
      ) : null}
    </>
  )
}
