/** How to read the report, how its figures are made, and who the members are. */
import type { NationalReport } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Table } from '../../parts/table.tsx'
import { counted } from '../../words/figures.ts'
import { countryName, sectorName } from '../../words/names.ts'

export const HowToRead = () => (
  <section>
    <h2 id="how-to-read">How to read this report</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        A standard is <strong>met</strong>, <strong>partly met</strong> or <strong>not met</strong>. “Per cent met” is
        the share of the communities rated on it that meet it; n says how many those are.
      </li>
      <li>In a self-review the community’s own rating counts. In every other review its visitors’ rating does.</li>
      <li>
        Where too few communities stand behind a figure it is not shown, and neither is another from which it could be
        worked out. Nothing here ranks communities.
      </li>
      <li>The network is there to learn, not to inspect: a low figure says where communities can help each other.</li>
    </ul>
  </section>
)

export const MethodChapter = ({ method }: Pick<NationalReport, 'method'>) => (
  <section>
    <h2 id="method">How the figures are made</h2>
    <p data-figure="method">
      {counted(method.members, 'community', 'communities')} {method.members === 1 ? 'was a member' : 'were members'} in
      this cycle. The ratings of {method.rated} stand behind the figures of the whole network, {method.selfRated} of
      them rated by themselves.{' '}
      {method.hmpOnly === null
        ? 'Communities in the HMP integrated audit stand in the prison chapter only.'
        : `${counted(method.hmpOnly, 'community', 'communities')} in the HMP integrated audit ${method.hmpOnly === 1 ? 'stands' : 'stand'} in the prison chapter only.`}
    </p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>A review counts once its local report is final.</li>
      <li>n leaves out “not applicable” and what was left unrated. Where n is nought there is no percentage.</li>
      <li>Percentages have one decimal, rounded last; differences are taken before rounding.</li>
      <li>
        Figures are shown for {method.smallestGroup} communities or more, quartiles for {method.smallestForQuartiles} or
        more. Where a small group could be found by taking other figures from one another, more are left out. Membership
        counts are public and are never hidden.
      </li>
    </ul>
  </section>
)

export const AppendixChapter = ({ appendix, cycle }: Pick<NationalReport, 'appendix' | 'cycle'>) => (
  <section>
    <h2 id="appendix">The member communities</h2>
    <Details summary={`The ${counted(appendix.length, 'community', 'communities')} that were members in ${cycle}`}>
      <Table
        id="appendix-table"
        caption={`Members in ${cycle}, by name (${String(appendix.length)})`}
        rows={appendix.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))}
        columns={[
          { head: 'Community', cell: ({ name }) => name },
          { head: 'Sector', cell: ({ sector }) => sectorName[sector] },
          { head: 'Country', cell: ({ country }) => countryName(country) }
        ]}
      />
    </Details>
  </section>
)
