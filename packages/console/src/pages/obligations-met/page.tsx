/** What the members of a cycle owed and met: for the network team alone, ordered by community. */
import { obligations, obligationSays, type Obligation } from '@cofc/core'
import type { ObligationsMet, ObligationsOfMember } from '@cofc/reports'
import { Explained } from '../../parts/explained.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { membershipTypeName } from '../../words/names.ts'
import { owedInShort } from '../../words/obligations.ts'

const standing = ({ owed }: ObligationsOfMember, obligation: Obligation) =>
  owed.find(one => one.obligation === obligation)

const columnOf = (obligation: Obligation): Column<ObligationsOfMember> => ({
  head: capital(obligation.replaceAll('-', ' ')),
  cell: member => {
    const its = standing(member, obligation)
    return its === undefined ? '–' : owedInShort[its.is]
  },
  figure: ({ community }) => `${obligation}/${community}`
})
const columns: ReadonlyArray<Column<ObligationsOfMember>> = [
  {
    head: 'Community',
    cell: ({ community, name, membershipType }) => (
      <>
        <a href={`/communities/${community}`}>{name ?? community}</a>
        <span class="count">{membershipTypeName[membershipType]}</span>
      </>
    )
  },
  ...obligations.map(columnOf)
]
const Meanings = () => (
  <ul>
    {obligations.map(obligation => (
      <li>
        <strong>{capital(obligation.replaceAll('-', ' '))}</strong>: {obligationSays[obligation]}.
      </li>
    ))}
  </ul>
)

export const obligationsMetPage = ({ cycle, on, members }: ObligationsMet): Page => ({
  title: `Obligations in ${cycle}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Obligations in</span> {cycle}
      </h1>
      <div class="nhsuk-inset-text">
        <p>
          <strong>For the network team alone.</strong> One that is not met refuses nothing, and what is not on record
          counts against nobody.
        </p>
      </div>
      <p class="lede">
        <strong data-figure="members">
          <Explained figure="members">{counted(members.length, 'member')}</Explained>
        </strong>{' '}
        by {dayInWords(on)}.
      </p>
      {members.length === 0 ? null : (
        <Table
          id="obligations-table"
          caption={`What each member owed, ordered by community (${String(members.length)})`}
          rows={members}
          columns={columns}
        />
      )}
      <h2>What they mean</h2>
      <Meanings />
    </>
  )
})
