/** What is told before something is sent: what changes, and whom an announcement reaches. */
import type { BesideCheck, Reach } from '../../command-forms/beside-check.ts'
import type { Change } from '../../command-forms/changes.ts'
import { Table } from '../../parts/table.tsx'
import { counted } from '../../words/figures.ts'
import { membershipTypeName } from '../../words/names.ts'

const Changes = ({ changes }: { readonly changes: ReadonlyArray<Change> }) => (
  <section>
    <h2>What changes</h2>
    {changes.length === 0 ? (
      <p>Nothing changes: all of it is so today.</p>
    ) : (
      <Table
        id="changes"
        caption={`Changed (${String(changes.length)})`}
        rows={changes}
        columns={[
          { head: 'What', cell: ({ label }) => label },
          { head: 'Today', cell: ({ before }) => before ?? 'Not there' },
          { head: 'New', cell: ({ after }) => after ?? 'Taken away' }
        ]}
      />
    )}
  </section>
)
const Reaches = ({ reach: { forAll, audiences } }: { readonly reach: Reach }) => {
  const communities = audiences.reduce((sum, one) => sum + one.communities, 0)
  return (
    <section>
      <h2>Who will read it</h2>
      <p>
        {forAll ? 'Everybody, and of the members ' : ''}
        <strong data-figure="reach">{counted(communities, 'community', 'communities')}</strong> as of today.
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {audiences.map(({ type, communities: many }) => (
          <li>
            {membershipTypeName[type]}: {many}
          </li>
        ))}
      </ul>
    </section>
  )
}
export const Beside = ({ changes, reach }: BesideCheck) => (
  <>
    {changes === null ? null : <Changes changes={changes} />}
    {reach === null ? null : <Reaches reach={reach} />}
  </>
)
