/** The way in: the latest published figures, every cycle on record, and a choice of community. */
import type { CycleOnRecord, NationalReport, RegisteredCommunity } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Cards } from '../../parts/cards.tsx'
import { Button, Select, type Choice } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import { nationalPath } from '../../parts/notes.tsx'
import { Table } from '../../parts/table.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { dayInWords } from '../../words/dates.ts'
import { finalReviewsCard } from '../../words/final-reviews.ts'
import { WhatIsMine, type Mine } from './mine.tsx'

interface HomeGiven {
  /** What is their own to do; `null` for whom nothing is. */
  readonly mine: Mine | null
  readonly cycles: ReadonlyArray<CycleOnRecord>
  readonly communities: ReadonlyArray<RegisteredCommunity>
  /** The last published, or for whom it is the latest provisional; `null` where there is neither. */
  readonly latest: NationalReport | null
  readonly mayReadProvisional: boolean
  /** Where whoever reads it may go on to. */
  readonly follows: Follow
  /** What is wrong in the choice that was sent. */
  readonly wrong?: Wrong
}

const choicesOf = (communities: ReadonlyArray<RegisteredCommunity>): ReadonlyArray<Choice> =>
  communities
    .map(({ community, name }) => ({ value: community, text: name === null ? community : `${name} (${community})` }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB'))

const Latest = ({ report }: { readonly report: NationalReport }) => (
  <>
    <h2>The network in {report.cycle}</h2>
    <Cards
      figures={[
        { name: 'members/all', value: report.members.all, label: 'member communities' },
        finalReviewsCard(report),
        { name: 'reviews/visits', value: report.reviews.visits, label: 'visits held' },
        { name: 'standards', value: report.standards.length, label: 'standards reviewed' }
      ]}
    />
    <p>
      <a class="nhsuk-button" href={nationalPath(report.cycle)}>
        Read the {report.status} national report of {report.cycle}
      </a>
    </p>
  </>
)

const NationalOf = ({ cycle, revision }: CycleOnRecord) => (
  <a href={nationalPath(cycle)}>
    {revision === 0 ? 'Provisional' : `Revision ${String(revision)}`}
    <span class="nhsuk-u-visually-hidden"> of {cycle}</span>
  </a>
)
const Cycles = ({ cycles, mayReadProvisional }: Pick<HomeGiven, 'cycles' | 'mayReadProvisional'>) => (
  <Table
    id="cycles"
    caption={`Every cycle on record, the latest first (${String(cycles.length)})`}
    rows={cycles}
    columns={[
      { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle}</span> },
      { head: 'From', cell: ({ opens }) => dayInWords(opens) },
      { head: 'To', cell: ({ closes }) => dayInWords(closes) },
      {
        head: 'National report',
        cell: row => (row.revision > 0 || mayReadProvisional ? <NationalOf {...row} /> : 'Not published yet')
      },
      {
        head: 'Members',
        cell: ({ cycle }) => (
          <a href={`/register?cycle=${cycle}`}>
            Members<span class="nhsuk-u-visually-hidden"> of {cycle}</span>
          </a>
        )
      }
    ]}
  />
)

/** Of the communities those of which there is something for whoever reads the page, and what. */
const Choose = ({ cycles, communities, follows, wrong }: HomeGiven) => {
  const shownAt = (key: string) => communities.filter(({ community }) => follows(`/${key}/${community}`))
  const [reports, histories] = [shownAt('local'), shownAt('communities')]
  if (reports.length + histories.length === 0) return null
  return (
    <section class="on-screen">
      <h2>One community</h2>
      <form class="choose" method="get" action={reports.length === 0 ? '/communities' : '/local'}>
        <Select
          name="community"
          label="Community"
          choices={choicesOf(histories.length === 0 ? reports : histories)}
          wrong={wrong}
        />
        {reports.length === 0 ? null : (
          <Select
            name="cycle"
            label="Cycle"
            choices={cycles.map(({ cycle }) => ({ value: cycle, text: cycle }))}
            wrong={wrong}
          />
        )}
        <div class="choose__buttons">
          {reports.length === 0 ? null : <Button text="Show its local report" />}
          {histories.length === 0 ? null : (
            <Button text="Show its history" action="/communities" isSecond={reports.length > 0} />
          )}
        </div>
      </form>
    </section>
  )
}

/** What is told to everybody comes first, and then what fewer may read. */
const newsAnd = (follows: Follow): string => {
  if (follows('/fees-due')) return 'News, events and fees'
  return follows('/gatherings') ? 'News and events' : 'News'
}
const Between = ({ latest, follows }: Pick<HomeGiven, 'latest' | 'follows'>) => (
  <section class="on-screen">
    <h2>{newsAnd(follows)}</h2>
    <p>
      <a href="/announcements">Announcements</a>
      {follows('/gatherings') ? (
        <>
          , and <a href="/gatherings">forums, trainings and meetings</a>
        </>
      ) : null}
      .
    </p>
    {follows('/fees-due') ? (
      <p>
        <a href="/fees-due">Fees due</a>, for finance and the network team
        {latest === null || !follows('/obligations-met') ? null : (
          <>
            , and <a href={`/obligations-met/${latest.cycle}`}>what members owe one another</a>
          </>
        )}
        .
      </p>
    ) : null}
  </section>
)

/** What the network team works by, and what everybody may read beside the national report. */
const reportsOf = ({ cycle }: NationalReport): ReadonlyArray<readonly [string, string]> => [
  ['/deadlines', 'Deadlines'],
  [`/visit-calendar/${cycle}`, 'Visits'],
  ['/actions-outstanding', 'Actions outstanding'],
  [`/reviewer-balance/${cycle}`, 'Reviewers'],
  [`/self-and-peer/${cycle}`, 'Self and peer'],
  [`/outcomes-benchmark/${cycle}`, 'Outcomes under codes'],
  [`/core-standards-met/${cycle}`, 'Core standards met'],
  [`/core-values/${cycle}`, 'The national report by core value'],
  ['/members-over-time', 'Members over time']
]
const MoreReports = ({ latest, follows }: Pick<HomeGiven, 'latest' | 'follows'>) =>
  latest === null ? null : (
    <section class="on-screen">
      <h2>More reports</h2>
      <ul>
        {reportsOf(latest)
          .filter(([href]) => follows(href))
          .map(([href, text]) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
      </ul>
    </section>
  )

/** Where those who decide and those who invoice have their work; also while nothing is published yet. */
const rooms = [
  ['/committee', 'The accreditation committee: cases and awards before it'],
  ['/finance', 'Finance: what waits, and every account']
] as const
const Rooms = ({ follows }: Pick<HomeGiven, 'follows'>) => {
  const own = rooms.filter(([href]) => follows(href))
  return own.length === 0 ? null : (
    <ul class="nhsuk-list on-screen">
      {own.map(([href, text]) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

const NothingYet = ({ cycles }: Pick<HomeGiven, 'cycles'>) =>
  cycles.length === 0 ? (
    <p>No cycle is on record yet. Once a network’s record is imported, its reports appear here.</p>
  ) : (
    <p>No national report is published yet.</p>
  )

const Joining = ({ follows }: Pick<HomeGiven, 'follows'>) =>
  follows('/join') ? (
    <p class="on-screen">
      <a href="/join">Join the network, or ask us a question</a>
      {follows('/applications') ? (
        <>
          {' · '}
          <a href="/applications">Enquiries and applications</a>
        </>
      ) : null}
    </p>
  ) : null

export const homePage = (given: HomeGiven): Page => ({
  title: 'Home',
  place: 'home',
  body: (
    <>
      <h1 class="nhsuk-heading-xl">A quality network of therapeutic communities</h1>
      <p class="lede">
        Communities rate themselves against shared standards, visit and rate each other, and learn from what they find.
        Here are the network’s reports, made from its recorded history.
      </p>
      <Joining follows={given.follows} />
      <WhatIsMine mine={given.mine} follows={given.follows} />
      <Rooms follows={given.follows} />
      {given.latest === null ? <NothingYet {...given} /> : <Latest report={given.latest} />}
      {given.cycles.length === 0 ? null : (
        <>
          <h2>Cycles</h2>
          <Cycles {...given} />
          <Choose {...given} />
          <Between {...given} />
          <MoreReports {...given} />
        </>
      )}
    </>
  )
})
