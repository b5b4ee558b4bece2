/** What members gave and took of visits, and who is trained for them: for the network team alone. */
import { countsChart } from '../../charts/bars.ts'
import { trainingBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import { trainingName, type Training } from '@cofc/core'
import type { BalanceOfMember, ReviewerBalance, ReviewerListed } from '@cofc/reports'
import { Explained } from '../../parts/explained.tsx'
import { CommunityLink } from '../../parts/community.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { membershipTypeName, teamRoleName, teamRoles } from '../../words/names.ts'

/** As it stands in a cell of its own. */
const trainedAsName = (training: Training): string => capital(trainingName[training])
export const givenText = ({ placesGiven, isWhole }: BalanceOfMember): string =>
  isWhole ? String(placesGiven) : `at least ${String(placesGiven)}`

const memberColumns: ReadonlyArray<Column<BalanceOfMember>> = [
  { head: 'Community', cell: one => <CommunityLink community={one.community} name={one.name} /> },
  { head: 'Type', cell: ({ membershipType }) => membershipTypeName[membershipType] },
  {
    ...{ head: 'Visits received', isNumber: true },
    cell: ({ received }) => received,
    figure: ({ community }) => `received/${community}`
  },
  {
    ...{ head: 'Places received', isNumber: true },
    cell: ({ placesReceived }) => placesReceived,
    figure: ({ community }) => `placesReceived/${community}`
  },
  { ...{ head: 'Places given', isNumber: true }, cell: givenText, figure: ({ community }) => `given/${community}` }
]
const reviewerColumns: ReadonlyArray<Column<ReviewerListed>> = [
  { head: 'Reviewer', cell: ({ reviewer }) => <span class="code">{reviewer}</span> },
  { head: 'Trained as', cell: ({ trainedAs }) => trainedAs.map(trainedAsName).join(', ') || '–' },
  {
    ...{ head: 'Visits in the cycle', isNumber: true },
    cell: ({ visitsInCycle }) => visitsInCycle,
    figure: ({ reviewer }) => `inCycle/${reviewer}`
  },
  {
    ...{ head: 'Visits ever', isNumber: true },
    cell: ({ visitsEver }) => visitsEver,
    figure: ({ reviewer }) => `ever/${reviewer}`
  },
  { ...{ head: 'Observed', isNumber: true }, cell: ({ observedInCycle }) => observedInCycle },
  { head: 'Last visit', cell: ({ lastVisitOn }) => (lastVisitOn === null ? '–' : dayInWords(lastVisitOn)) }
]
const Places = ({ places }: Pick<ReviewerBalance, 'places'>) => (
  <Facts facts={teamRoles.map((role): Fact => [teamRoleName[role], places[role], `places/${role}`])} />
)
const Trained = ({ training }: Pick<ReviewerBalance, 'training'>) => (
  <Table
    id="training-table"
    caption="How many are trained, and how many of them were on a team in the cycle"
    rows={training}
    columns={[
      { head: 'Trained as', cell: one => trainedAsName(one.training) },
      { head: 'Trained', isNumber: true, cell: ({ trained }) => trained, figure: one => `trained/${one.training}` },
      { head: 'On a team', isNumber: true, cell: ({ active }) => active, figure: one => `active/${one.training}` }
    ]}
  />
)

export const reviewerBalancePage = async (found: ReviewerBalance, beside: WithOtherCycles): Promise<Page> =>
  pageWith(found, beside, await countsChart(trainingBars(found, trainedAsName)))

const pageWith = (
  { cycle, on, visits, places, training, members, reviewers }: ReviewerBalance,
  beside: WithOtherCycles,
  drawings: Drawings | null
): Page => ({
  title: `Reviewers in ${cycle}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Reviewers in</span> {cycle}
      </h1>
      <OtherCycles at="/reviewer-balance" cycle={cycle} beside={beside} />
      <ForTheTeamAlone>
        Reviewers are told by their ids. Who a member sent is told as far as it was noted and is still kept.
      </ForTheTeamAlone>
      <p class="lede">
        <strong data-figure="visits">
          <Explained figure="visits">{counted(visits, 'visit')}</Explained>
        </strong>{' '}
        held by {dayInWords(on)}, with these places on their teams.
      </p>
      <Places places={places} />
      <Bars
        drawings={drawings}
        caption="Who is trained, and was on a team in the cycle"
        says="A bar for each training, as long as there are reviewers with it, in those on a team in the cycle and the others."
        parts={['On a team in the cycle', 'Not']}
      />
      <Trained training={training} />
      {members.length === 0 ? null : (
        <Table
          id="members-table"
          caption={`What each member took and gave, ordered by community (${String(members.length)})`}
          rows={members}
          columns={memberColumns}
        />
      )}
      {reviewers.length === 0 ? null : (
        <Table
          id="reviewers-table"
          caption={`Reviewers by their ids (${String(reviewers.length)})`}
          rows={reviewers}
          columns={reviewerColumns}
        />
      )}
    </>
  )
})
