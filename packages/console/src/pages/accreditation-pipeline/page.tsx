/** Where the network's accreditations stand: for the network team alone. */
import type { AccreditationPipeline, CaseUnderWay, ExpiringAward } from '@cofc/reports'
import { countsChart } from '../../charts/bars.ts'
import type { Drawings } from '../../charts/draw.ts'
import { caseBars } from '../../charts/of-reports.ts'
import { Bars } from '../../parts/bars.tsx'
import { Explained } from '../../parts/explained.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { awardStandingName, caseStatusName } from '../../words/names.ts'

type Named = Pick<CaseUnderWay, 'community' | 'name'>
const nameColumn: Column<Named> = {
  head: 'Community',
  cell: ({ community, name }) => (
    <>
      <a href={`/communities/${community}`}>{name ?? community}</a>
      {name === null ? null : <span class="count">{community}</span>}
    </>
  )
}
const caseColumns: ReadonlyArray<Column<CaseUnderWay>> = [
  nameColumn,
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle}</span> },
  {
    head: 'Stands',
    cell: ({ status, limit }) =>
      `${caseStatusName[status]}${limit === null ? '' : ` until ${dayInWords(limit)} at the latest`}`,
    figure: ({ community }) => `case/${community}`
  },
  { head: 'Applied', cell: ({ appliedOn }) => dayInWords(appliedOn) },
  { head: 'Days so far', isNumber: true, cell: ({ days }) => days, figure: ({ community }) => `days/${community}` }
]
const awardColumns: ReadonlyArray<Column<ExpiringAward>> = [
  nameColumn,
  {
    head: 'Certificate',
    cell: ({ certificate }) => <a href={`/certificate/${certificate}`}>{certificate}</a>
  },
  { head: 'Stands', cell: ({ standing }) => awardStandingName[standing] },
  {
    head: 'Last day',
    cell: ({ until }) => dayInWords(until),
    figure: ({ community }) => `until/${community}`
  },
  { head: 'Next', cell: ({ caseUnderWay }) => (caseUnderWay ? 'A case is under way' : 'Nothing yet') }
]

const Decided = ({ cases, medianDays }: AccreditationPipeline['decided']) =>
  medianDays === null ? (
    <p>No case is decided yet.</p>
  ) : (
    <p>
      Of {counted(cases, 'case')} decided by then, half took no longer than{' '}
      <strong data-figure="medianDays">{medianDays}</strong> days from application to decision.
    </p>
  )

export const pipelinePage = async (found: AccreditationPipeline): Promise<Page> =>
  pageWith(found, await countsChart(caseBars(found)))

const pageWith = (
  { on, open, decided, daysAhead, expiring }: AccreditationPipeline,
  drawings: Drawings | null
): Page => ({
  title: 'Accreditations under way',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Accreditations under way</h1>
      <div class="nhsuk-inset-text">
        <p>
          <strong>For the network team alone.</strong> Others see in <a href="/register">the register</a> who is
          accredited.
        </p>
      </div>
      <p class="lede">
        On {dayInWords(on)}{' '}
        <strong data-figure="open">
          <Explained figure="open">{open.length}</Explained>
        </strong>{' '}
        {open.length === 1 ? 'case is' : 'cases are'} under way, and{' '}
        <strong data-figure="expiring">
          <Explained figure="expiring">{expiring.length}</Explained>
        </strong>{' '}
        {expiring.length === 1 ? 'award runs' : 'awards run'} out within{' '}
        <span data-figure="daysAhead">{counted(daysAhead, 'day')}</span>.
      </p>
      <Decided {...decided} />
      {open.length === 0 ? null : (
        <>
          <h2>Under way</h2>
          <Bars
            drawings={drawings}
            caption="Cases under way, by where they stand"
            says="A bar for each step of a case, as long as the number of cases that stand there."
            parts={['Cases']}
          />
          <Table
            id="cases-table"
            caption={`Cases under way, ordered by community (${String(open.length)})`}
            rows={open}
            columns={caseColumns}
          />
        </>
      )}
      {expiring.length === 0 ? null : (
        <>
          <h2>Running out</h2>
          <Table
            id="expiring-table"
            caption={`Awards that end within ${counted(daysAhead, 'day')}, ordered by community (${String(expiring.length)})`}
            rows={expiring}
            columns={awardColumns}
          />
        </>
      )}
    </>
  )
})
