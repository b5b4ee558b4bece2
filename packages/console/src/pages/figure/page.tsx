/** What a figure rests on: what it is, each row that it counts with the events that made it so, and what it leaves out. */
import { beforeRecords, entries } from '@cofc/core'
import { becauseInWords, definitionsOf, type Definition, type FigureExplained, type FigureRow } from '@cofc/reports'
import { explainedReports, figurePath } from '../../explained/links.ts'
import type { FigureAsked } from '../../figure-question.ts'
import { timeInWords } from '../../parts/as-it-stood.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted, whole } from '../../words/figures.ts'
import { ratingName } from '../../words/names.ts'
import { roleCalled } from '../../words/roles.ts'
import { figureCalled } from './called.ts'
import { figureInWords, howSummed } from './in-words.ts'
import { reportName } from './report-name.ts'

type Shown = Extract<FigureExplained, { readonly figure: number }>
type Summed = Extract<Shown, { readonly sum: unknown }>
type Following = Exclude<Shown, Summed>
type Event = NonNullable<FigureRow['events']>[number]

/** Where the page came from, and how it asks on. */
interface From {
  readonly key: FigureAsked['of']
  readonly reportPath: string
  readonly nationalPath: string
  readonly asked: Readonly<Record<string, string>>
  readonly isReplayed: boolean
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const fromOf = ({ of, given, isReplayed }: FigureAsked): From => {
  const { address } = explainedReports[of].report
  const asked = Object.entries(given).flatMap(([name, value]) =>
    !['figure', 'events', ...address].includes(name) && typeof value === 'string' ? [[name, value]] : []
  )
  const reportPath = ['', of, ...address.map(field => textOf(given[field]))].join('/')
  const nationalPath = `/national/${textOf(given['cycle'])}`
  return {
    key: of,
    reportPath,
    nationalPath,
    isReplayed,
    asked: Object.fromEntries(asked) as Readonly<Record<string, string>>
  }
}
const reportHref = ({ reportPath, asked }: From): string => {
  const query = new URLSearchParams(asked).toString()
  return query === '' ? reportPath : `${reportPath}?${query}`
}

/** Whose stream it is, and of what; `null` of what is about no community. */
const placeOf = (stream: string): { readonly aggregate: string; readonly community: string } | null => {
  const found = entries
    .map(({ aggregate }) => aggregate)
    .filter(({ name, address }) => address[0] === 'community' && stream.startsWith(`${name}-`))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
  if (found === undefined) return null
  const [community = ''] = stream.slice(found.name.length + 1).split('/')
  return { aggregate: found.name, community }
}

const Recorded = ({ recordedAt, role }: Pick<Event, 'recordedAt' | 'role'>) =>
  recordedAt === null ? null : (
    <>
      , recorded {timeInWords(recordedAt)}
      {role === null ? '' : ` by ${roleCalled(role)}`}
    </>
  )
const InHistory = ({ on, stream, version }: Pick<Event, 'on' | 'stream' | 'version'>) => {
  const place = placeOf(stream)
  if (place === null) return null
  const query = new URLSearchParams({ kind: place.aggregate, ...(on === beforeRecords ? {} : { 'as-of': on }) })
  return (
    <>
      {' '}
      <a class="on-screen" href={`/communities/${place.community}?${query.toString()}`}>
        In its history
        <span class="nhsuk-u-visually-hidden">
          , event {version} of {stream}
        </span>
      </a>
    </>
  )
}
/** Of many rows only the first are told with their events. */
const notAsked = 'cofc explain figure --with-events tells them.'
const Events = ({ events }: Required<Pick<FigureRow, 'events'>>) =>
  events.length === 0 ? (
    <>No event by itself makes it so.</>
  ) : (
    <ul class="events">
      {events.map(({ on, says, stream, version, recordedAt, role }) => (
        <li>
          {dayInWords(on)}: {says}
          <span class="count count--words">
            Event {version} of {stream}
            <Recorded recordedAt={recordedAt} role={role} />
          </span>
          <InHistory on={on} stream={stream} version={version} />
        </li>
      ))}
    </ul>
  )

/** Of what is about a community, the way to the check of its stream. */
const Whose = ({
  row: { key, stream },
  isReplayed
}: { readonly row: Pick<FigureRow, 'key' | 'stream'> } & Pick<From, 'isReplayed'>) => {
  const place = placeOf(stream)
  return (
    <>
      <span class="code">{key}</span>
      {place === null || !isReplayed ? null : (
        <span class="count count--words on-screen">
          <a href={`/communities/${place.community}/check?${new URLSearchParams({ about: stream }).toString()}`}>
            Check<span class="nhsuk-u-visually-hidden"> {stream}</span>
          </a>
        </span>
      )}
    </>
  )
}

const sideName = { now: 'this cycle', before: 'the cycle before' } as const
const Gives = ({ row: { contributes, of, side, self, peer } }: { readonly row: FigureRow }) => (
  <>
    {contributes}
    {of === undefined ? '' : ` of ${String(of)}`}
    {side === undefined ? null : <span class="count">{sideName[side]}</span>}
    {self === undefined || peer === undefined ? null : (
      <span class="count count--words">
        self {ratingName[self].toLowerCase()}, peer {ratingName[peer].toLowerCase()}
      </span>
    )}
  </>
)

const Rows = ({
  explained: { rows, excluded, unit, sum, figure },
  from
}: {
  readonly explained: Summed
  readonly from: From
}) => (
  <>
    <section>
      <h2>What it counts</h2>
      <p>{howSummed[unit]}</p>
      {sum === figure ? null : (
        <p>
          The rows come to {sum === null ? 'nothing' : String(sum)}: the figure is told as it was issued, and something
          that it stood on was erased since, or is told otherwise today.
        </p>
      )}
      {rows.length === 0 ? (
        <p>Nothing is counted.</p>
      ) : (
        <Table
          id="rows"
          caption={`${counted(rows.length, 'row')} ${rows.length === 1 ? 'counts' : 'count'}`}
          rows={rows}
          note="Of each row the fewest events that make it so: without any one of them it would count for something else, or not at all."
          columns={[
            { head: 'Row', cell: row => <Whose row={row} isReplayed={from.isReplayed} /> },
            { head: 'Gives', cell: row => <Gives row={row} />, isNumber: true },
            { head: 'Events', cell: ({ events }) => (events === undefined ? notAsked : <Events events={events} />) }
          ]}
        />
      )}
    </section>
    {excluded.length === 0 ? null : (
      <section>
        <h2>What it leaves out</h2>
        <Table
          id="excluded"
          caption={`${counted(excluded.length, 'row')} might have counted`}
          rows={excluded}
          columns={[
            { head: 'Row', cell: row => <Whose row={row} isReplayed={from.isReplayed} /> },
            { head: 'Left out because', cell: ({ because }) => becauseInWords[because] }
          ]}
        />
      </section>
    )}
  </>
)

const ToFigure = ({
  address,
  path,
  asked,
  of
}: {
  readonly address: string
  readonly of: FigureAsked['of']
  readonly path: string
  readonly asked: From['asked']
}) => <a href={figurePath(path, address, asked)}>{figureCalled(of, address)}</a>
/** Of other figures, each of which is explained by itself. */
const Follows = ({
  explained: { unit, of },
  from: { key, reportPath, nationalPath, asked }
}: {
  readonly explained: Following
  readonly from: From
}) => {
  if (unit === 'pooled-of-national-report')
    return (
      <>
        <p>It pools the ratings behind these figures of the national report, as far as that shows them:</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {of.map(address => (
            <li>
              <ToFigure of="national" address={address} path={nationalPath} asked={{}} />
            </li>
          ))}
        </ul>
      </>
    )
  const [first = '', second = ''] = of
  if (unit === 'of-national-report')
    return (
      <p>
        It is a figure of the national report of the cycle, as it was issued last:{' '}
        <ToFigure of="national" address={first} path={nationalPath} asked={{}} />.
      </p>
    )
  const [one, other] = [first, second].map(address => (
    <ToFigure of={key} address={address} path={reportPath} asked={asked} />
  ))
  return unit === 'needed' ? (
    <p>
      It is {one} per cent of {other}, rounded up.
    </p>
  ) : (
    <p>
      It is {one}, less {other}.
    </p>
  )
}

const Defined = ({ rules }: { readonly rules: ReadonlyArray<Definition> }) =>
  rules.length === 0 ? null : (
    <section>
      <h2>What it is</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {rules.map(({ rule, says }) => (
          <li>
            {says.replace(/^[a-z](?![\dA-Z])/, letter => (says.startsWith('n ') ? letter : letter.toUpperCase()))}.{' '}
            <span class="count count--words">Rule {rule} of the rulebook</span>
          </li>
        ))}
      </ul>
    </section>
  )

const Value = ({ explained, from }: { readonly explained: FigureExplained; readonly from: From }) => {
  if (explained.figure === null) {
    const { rule, says } = explained.hiddenBecause
    return (
      <p>
        <strong>It is hidden.</strong> The rule is: {says} ({rule}). Nothing more is told of it, here or anywhere.
      </p>
    )
  }
  return 'sum' in explained ? (
    <Rows explained={explained} from={from} />
  ) : (
    <section>
      <h2>What it follows of</h2>
      <Follows explained={explained} from={from} />
    </section>
  )
}

/** `67.8%: 40 of 59`. */
const ledeOf = (explained: FigureExplained): string => {
  if (explained.figure === null) return 'Hidden'
  const figure = figureInWords(explained)
  if (!('rows' in explained) || (explained.unit !== 'percent' && explained.unit !== 'per-place-year')) return figure
  const { rows } = explained
  const [over, under] = [
    rows.reduce((sum, { contributes }) => sum + contributes, 0),
    rows.reduce((sum, { of = 0 }) => sum + of, 0)
  ]
  const what = explained.unit === 'percent' ? '' : ' occupied place-days'
  return `${figure}: ${whole(over)} of ${whole(under)}${what}`
}
export const figurePage = (found: FigureAsked): Page => {
  const [{ explained }, from, report] = [found, fromOf(found), reportName(found.of, found.given)]
  const place = figureCalled(found.of, explained.address)
  return {
    title: `${place}, ${report}`,
    place: found.of === 'national' ? 'national' : null,
    trail: [
      { href: '/', text: 'Home' },
      { href: reportHref(from), text: report }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-l">
          <span class="nhsuk-caption-l">A figure of the report, explained</span> {place}
        </h1>
        <p class="lede">{ledeOf(explained)}</p>
        <p class="note">
          For the network team alone, and not for passing on: the rows tell of single communities. The figure’s address
          is <span class="address">{explained.address}</span>.
        </p>
        <Defined rules={definitionsOf(found.of, explained.address)} />
        <Value explained={explained} from={from} />
      </>
    )
  }
}
