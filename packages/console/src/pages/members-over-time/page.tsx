/** How many members each cycle had. Membership is public. */
import { countsChart } from '../../charts/bars.ts'
import { memberBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import { membershipTypes, sectors } from '@cofc/core'
import type { MembersOfOneCycle, MembersOverTime } from '@cofc/reports'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { countryName, membershipTypeName, sectorName } from '../../words/names.ts'

const cycleColumn: Column<MembersOfOneCycle> = {
  head: 'Cycle',
  cell: ({ cycle }) => <a href={`/register?cycle=${cycle}`}>{cycle}</a>
}
type Many = (one: MembersOfOneCycle) => number | null
const column = (head: string, name: string, many: Many): Column<MembersOfOneCycle> => ({
  ...{ head, isNumber: true },
  cell: one => many(one) ?? '–',
  figure: ({ cycle }) => `${name}/${cycle}`
})
const overAll = [
  column('Members', 'all', ({ members }) => members.all),
  column('Joined', 'joined', ({ members }) => members.joined),
  column('Left', 'left', ({ members }) => members.left)
]
const byType = membershipTypes.map(type =>
  column(membershipTypeName[type], type, ({ members }) => members.byType[type])
)
const bySector = sectors.map(sector => column(sectorName[sector], sector, ({ members }) => members.bySector[sector]))

const countriesIn = (cycles: ReadonlyArray<MembersOfOneCycle>) => [
  ...new Set(cycles.flatMap(({ members }) => Object.keys(members.byCountry)))
]
const byCountry = (cycles: ReadonlyArray<MembersOfOneCycle>) =>
  countriesIn(cycles)
    .toSorted()
    .map(country =>
      column(
        countryName(country as Parameters<typeof countryName>[0]),
        country,
        ({ members }) => members.byCountry[country as keyof typeof members.byCountry] ?? 0
      )
    )

export const membersOverTimePage = async ({ on, cycles }: MembersOverTime): Promise<Page> => {
  const drawings = await countsChart(memberBars({ on, cycles }))
  return pageWith({ on, cycles }, drawings)
}
const pageWith = ({ on, cycles }: MembersOverTime, drawings: Drawings | null): Page => ({
  title: 'Members over time',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Members over time</h1>
      <p class="lede">
        Communities whose membership was in force on any day of a cycle, for every cycle that had opened by{' '}
        {dayInWords(on)}. A community is counted under the type that it held last in the cycle, and under the sector and
        country that it had when it joined it.
      </p>
      {cycles.length === 0 ? (
        <p>No cycle had opened.</p>
      ) : (
        <>
          <Bars
            drawings={drawings}
            caption="Members of each cycle"
            says={`A bar for each of ${counted(cycles.length, 'cycle')}, as long as it had members.`}
            parts={['Here in the cycle before', 'Joined since']}
          />
          <Table id="all-table" caption="All members" rows={cycles} columns={[cycleColumn, ...overAll]} />
          <Table id="types-table" caption="By type of membership" rows={cycles} columns={[cycleColumn, ...byType]} />
          <Table id="sectors-table" caption="By sector" rows={cycles} columns={[cycleColumn, ...bySector]} />
          <Table
            id="countries-table"
            caption="By country"
            rows={cycles}
            columns={[cycleColumn, ...byCountry(cycles)]}
          />
        </>
      )}
    </>
  )
})
