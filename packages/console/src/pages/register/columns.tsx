/** The columns of the register's tables. */
import type { MembersOfCycle, RegisteredCommunity } from '@cofc/reports'
import type { Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { countryName, membershipTypeName, providerName, sectorName, standingName } from '../../words/names.ts'
import { Accredited } from './award.tsx'

const Name = ({ community, name }: Pick<RegisteredCommunity, 'community' | 'name'>) => (
  <>
    <a href={`/communities/${community}`}>{name ?? community}</a>
    {name === null ? null : <span class="count">{community}</span>}
  </>
)
/** Since when, and never why. */
const Suspended = ({ suspendedOn }: Pick<RegisteredCommunity, 'suspendedOn'>) =>
  suspendedOn === null ? null : <span class="count count--words">suspended since {dayInWords(suspendedOn)}</span>
const nameColumn: Column<Pick<RegisteredCommunity, 'community' | 'name'>> = {
  head: 'Community',
  cell: row => <Name {...row} />
}

export const memberColumns: ReadonlyArray<Column<RegisteredCommunity>> = [
  nameColumn,
  {
    head: 'Membership',
    cell: ({ membershipType }) => (membershipType === null ? '–' : membershipTypeName[membershipType]),
    figure: ({ community }) => `register/${community}`
  },
  {
    head: 'Member since',
    cell: ({ since, suspendedOn }) => (
      <>
        {since === null ? '–' : dayInWords(since)}
        <Suspended suspendedOn={suspendedOn} />
      </>
    )
  },
  { head: 'Accreditation', cell: row => <Accredited {...row} /> },
  { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) },
  {
    head: 'Provided by',
    cell: ({ provider, parent }) => (
      <>
        {provider === null ? '–' : providerName[provider]}
        {parent === null ? null : <span class="count count--words">{parent}</span>}
      </>
    )
  },
  { head: 'Country', cell: ({ country }) => (country === null ? '–' : countryName(country)) },
  {
    head: 'Full cycles',
    isNumber: true,
    cell: ({ fullCycles }) => fullCycles.all,
    figure: ({ community }) => `fullCycles/${community}`
  }
]
/** Between cycles there is no membership of one. */
export const betweenColumns = memberColumns.filter(({ head }) => head !== 'Membership')
export const otherColumns: ReadonlyArray<Column<RegisteredCommunity>> = [
  nameColumn,
  {
    head: 'Standing',
    cell: ({ status, mergedInto, suspendedOn }) => (
      <>
        {standingName[status]}
        {mergedInto === null ? null : ` into ${mergedInto}`}
        <Suspended suspendedOn={suspendedOn} />
      </>
    )
  },
  { head: 'Ended', cell: ({ endedOn }) => (endedOn === null ? '–' : dayInWords(endedOn)) },
  { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) }
]

export const localPath = (community: string, cycle: string): string => `/local/${community}/${cycle}`
const reportColumn = (cycle: string): Column<MembersOfCycle['members'][number]> => ({
  head: 'Report',
  cell: ({ community, name }) => (
    <a href={localPath(community, cycle)}>
      Local report<span class="nhsuk-u-visually-hidden"> of {name ?? community}</span>
    </a>
  )
})
export const columnsIn = (
  cycle: string,
  withReports: boolean
): ReadonlyArray<Column<MembersOfCycle['members'][number]>> => [
  nameColumn,
  {
    head: 'Membership',
    cell: ({ membershipType }) => membershipTypeName[membershipType],
    figure: ({ community }) => `register/${community}`
  },
  { head: 'From', cell: ({ from }) => dayInWords(from) },
  {
    head: 'Until',
    cell: ({ endedOn }) => (endedOn === null ? 'the cycle’s end' : `ended ${dayInWords(endedOn)}`)
  },
  { head: 'Sector', cell: ({ sector }) => (sector === null ? '–' : sectorName[sector]) },
  { head: 'Country', cell: ({ country }) => (country === null ? '–' : countryName(country)) },
  ...(withReports ? [reportColumn(cycle)] : [])
]
