/** The membership record of one community: a line an event, and on top whether the history is whole. It prints on A4. */
import { standingSays, type MembershipRecord, type RecordLine, type Standing } from '@cofc/application'
import { beforeRecords, type PlainDate } from '@cofc/core'
import { timeInWords } from '../../parts/as-it-stood.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { membershipTypeName } from '../../words/names.ts'
import { roleCalled } from '../../words/roles.ts'

const Day = ({ on }: { readonly on: PlainDate }) =>
  on === beforeRecords ? (
    <>{capital(dayInWords(on))}</>
  ) : (
    <time class="nowrap" dateTime={on}>
      {dayInWords(on)}
    </time>
  )

const kindName = { event: null, correction: 'Correction', erasure: 'Erasure' } as const

const Happened = ({ line: { says, kind, stream, version } }: { readonly line: RecordLine }) => (
  <>
    {kindName[kind] === null ? null : <strong>{kindName[kind]}: </strong>}
    {says}
    <span class="count count--words">
      Event {version} of {stream}
    </span>
  </>
)

const Rule = ({ line: { asked, policyVersion } }: { readonly line: RecordLine }) => (
  <>
    {asked === null ? 'What was asked is not kept.' : (asked.rule ?? asked.title)}
    <span class="count count--words">
      {policyVersion === 0
        ? 'Under the defaults of the policy'
        : `Under version ${String(policyVersion)} of the policy`}
    </span>
  </>
)

const Place = ({ line: { place } }: { readonly line: RecordLine }) =>
  place === null ? null : (
    <span class="count count--words">
      No. {place.index + 1} of the log
      {place.checkpoint === null
        ? ', in no checkpoint yet'
        : `, in the checkpoint of ${String(place.checkpoint)} events`}
    </span>
  )

const Recorded = ({ line }: { readonly line: RecordLine }) => {
  const { recorded } = line
  if (recorded === null) return <Place line={line} />
  const { at, role, via, daysLate, isBackDated } = recorded
  return (
    <>
      {capital(timeInWords(at))}, by {roleCalled(role)}
      {via === null ? '' : `, through the ${via}`}
      {daysLate === null ? null : (
        <>
          . <strong>Late</strong>: {counted(daysLate, 'day')} after it happened
        </>
      )}
      {isBackDated ? (
        <>
          . <strong>Back-dated</strong>
        </>
      ) : null}
      <Place line={line} />
    </>
  )
}

const columns: ReadonlyArray<Column<RecordLine>> = [
  { head: 'Day', cell: ({ on }) => <Day on={on} /> },
  { head: 'What happened', cell: line => <Happened line={line} /> },
  { head: 'By which rule', cell: line => <Rule line={line} /> },
  { head: 'Recorded', cell: line => <Recorded line={line} /> }
]
/** Who may not know when anything was recorded has nothing in that column but its place in a log. */
const columnsOf = (lines: ReadonlyArray<RecordLine>): ReadonlyArray<Column<RecordLine>> =>
  lines.some(({ recorded, place }) => recorded !== null || place !== null) ? columns : columns.slice(0, -1)

const Whole = ({ standing }: { readonly standing: Standing }) => (
  <div class="nhsuk-inset-text">
    <p data-figure="standing">{standingSays(standing)}</p>
  </div>
)

const Cycles = ({ cycles }: Pick<MembershipRecord, 'cycles'>) =>
  cycles.length === 0 ? null : (
    <Table
      id="cycles-table"
      caption="Type of membership by cycle"
      rows={cycles}
      columns={[
        { head: 'Cycle', cell: ({ cycle }) => <span class="nowrap">{cycle}</span> },
        { head: 'Type', cell: ({ membershipType }) => membershipTypeName[membershipType] },
        { head: 'From', cell: ({ from }) => <Day on={from} /> },
        { head: 'Ended early on', cell: ({ endedOn }) => (endedOn === null ? '–' : <Day on={endedOn} />) }
      ]}
    />
  )

const many = (lines: ReadonlyArray<RecordLine>, isSo: (line: RecordLine) => boolean): number =>
  lines.filter(isSo).length
const isLate = ({ recorded }: RecordLine): boolean => recorded !== null && recorded.daysLate !== null

const InShort = ({ lines }: Pick<MembershipRecord, 'lines'>) => (
  <p class="lede">
    <span data-figure="lines">{counted(lines.length, 'event')}</span>,{' '}
    <span data-figure="corrections">
      {counted(
        many(lines, ({ kind }) => kind === 'correction'),
        'correction'
      )}
    </span>
    ,{' '}
    <span data-figure="erasures">
      {counted(
        many(lines, ({ kind }) => kind === 'erasure'),
        'erasure'
      )}
    </span>
    {lines.some(({ recorded }) => recorded !== null) ? (
      <>
        , <span data-figure="late">{many(lines, isLate)} recorded late</span>,{' '}
        <span data-figure="backDated">{many(lines, ({ recorded }) => recorded?.isBackDated === true)} back-dated</span>
      </>
    ) : null}
    .
  </p>
)

export const membershipRecordPage = (record: MembershipRecord): Page => {
  const { community, name, asOf, asAt, standing, cycles, lines } = record
  return {
    title: `${name ?? community}, membership record`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/register', text: 'Register' },
      { href: `/communities/${community}`, text: `History of ${community}` }
    ],
    ...(asAt === null ? {} : { asAt }),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Membership record of {community}</span> {name ?? community}
        </h1>
        <Whole standing={standing} />
        <InShort lines={lines} />
        {asOf === null ? null : <p>Told is what had happened by {dayInWords(asOf)}.</p>}
        <Cycles cycles={cycles} />
        <Table
          id="record-table"
          caption="Its profile and its membership, and every correction and erasure in whatever else is recorded of it"
          rows={lines}
          columns={columnsOf(lines)}
          note="Late is what was recorded more than 30 days after it happened. Back-dated is what claims to have been recorded more than five minutes before or after it can have been."
        />
      </>
    )
  }
}
