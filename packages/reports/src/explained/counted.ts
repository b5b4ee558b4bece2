/** The reports whose figures are counted one by one: which figures each tells, and the rules that say what they are. */
import type { AccreditationPipeline } from '../accreditation-pipeline/accreditation-pipeline.ts'
import { accreditationPipeline } from '../accreditation-pipeline/report.ts'
import type { ActionsOutstanding } from '../actions-outstanding/actions-outstanding.ts'
import { actionsOutstandingReport } from '../actions-outstanding/report.ts'
import type { FeesDue } from '../fees-due/fees-due.ts'
import { feesDueReport } from '../fees-due/report.ts'
import type { MembersOverTime } from '../members-over-time/members-over-time.ts'
import { membersOverTimeReport } from '../members-over-time/report.ts'
import type { MembershipRegister, MembersOfCycle } from '../membership-register/membership-register.ts'
import { membershipRegister } from '../membership-register/report.ts'
import type { ObligationsMet } from '../obligations-met/obligations-met.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import { obligationsMetReport } from '../obligations-met/report.ts'
import type { ReviewerBalance } from '../reviewer-balance/reviewer-balance.ts'
import { reviewerBalanceReport } from '../reviewer-balance/report.ts'
import type { VisitCalendar } from '../visit-calendar/visit-calendar.ts'
import { visitCalendarReport } from '../visit-calendar/report.ts'
import type { FiguresTold } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'
import { ofDeadlines } from './of-deadlines.ts'

type Named = ReadonlyArray<readonly [address: string, figure: number | null]>
const told = (...named: ReadonlyArray<Named>): FiguresTold => Object.fromEntries(named.flat())
/** `met/TC-0001` for each name of what is told of one. */
const at = (of: string, counts: Readonly<Record<string, number | null | undefined>>): Named =>
  Object.entries(counts).map(([name, figure]) => [`${name}/${of}`, figure ?? null])

const ofRegister = (answer: MembershipRegister | MembersOfCycle): FiguresTold =>
  'communities' in answer
    ? { members: answer.members, betweenCycles: answer.betweenCycles }
    : { members: answer.members.length }

const ofMembers = ({ cycles }: MembersOverTime): FiguresTold =>
  told(
    ...cycles.map(({ cycle, members: { byType, bySector, byCountry, all, joined, left } }) => [
      // There is nobody to be told of against a cycle before the first.
      ...at(cycle, { all, ...(joined === null ? {} : { joined }), ...(left === null ? {} : { left }) }),
      ...at(cycle, { ...byType, ...bySector, ...byCountry })
    ])
  )

const ofPipeline = ({ open, decided, expiring }: AccreditationPipeline): FiguresTold =>
  told(
    [
      ['open', open.length],
      ['expiring', expiring.length],
      ['decided', decided.cases]
    ],
    open.map(({ community, days }) => [`days/${community}`, days])
  )

const ofActions = ({ outstanding, overdue, cycles }: ActionsOutstanding): FiguresTold =>
  told(
    [
      ['outstanding', outstanding],
      ['overdue', overdue]
    ],
    ...cycles.map(({ cycle, ...counts }) => at(cycle, counts))
  )

const ofVisits = ({ visits }: VisitCalendar): FiguresTold => ({ visits: visits.length })

const ofReviewers = ({ visits, places, training, members, reviewers }: ReviewerBalance): FiguresTold =>
  told(
    [['visits', visits]],
    Object.entries(places).map(([role, many]) => [`places/${role}`, many]),
    ...training.map(({ training: as, trained }) => at(as, { trained })),
    ...members.map(({ community, received, placesReceived, placesGiven }) =>
      at(community, { received, placesReceived, given: placesGiven })
    ),
    ...reviewers.map(({ reviewer, visitsInCycle, visitsEver }) =>
      at(reviewer, { inCycle: visitsInCycle, ever: visitsEver })
    )
  )
/** Each visit counts by itself: members and reviewers stand beside it. Who is trained is told of each reviewer. */
const partedOfReviewers = (address: string): ReadonlyArray<'reviewers' | 'reviews' | 'visits'> =>
  address.startsWith('trained/') ? ['reviewers'] : ['reviews', 'visits']

const ofObligations = ({ members }: ObligationsMet): FiguresTold => {
  const standings = members.flatMap(({ owed }) => owed.map(({ obligation, is }) => `${obligation}/${is}`))
  const counts = [...Map.groupBy(standings, name => name)].map(([name, all]) => [name, all.length] as const)
  return told([['members', members.length]], counts)
}

const ofFees = ({ all, members, years, cycles }: FeesDue): FiguresTold => {
  const { outstanding, disputed, onAccount, creditsDue, writtenOff } = all
  const { all: owed, ...byAge } = outstanding
  return told(
    [['outstanding', owed], ...Object.entries({ disputed, onAccount, creditsDue, writtenOff })],
    Object.entries(byAge).map(([age, pence]) => [`age/${age}`, pence]),
    ...members.map(one => at(one.community, { outstanding: one.outstanding.all, onAccount: one.onAccount })),
    years.map(({ financialYear, income }) => [`income/${financialYear}`, income]),
    cycles.map(({ cycle, income }) => [`income/${cycle ?? 'none'}`, income])
  )
}
const isByCycle = (address: string): boolean => /^income\/(?:\d{4}-\d{4}|none)$/.test(address)

export const counted = {
  register: figuresOfReport({
    report: membershipRegister,
    figures: ofRegister,
    rules: address => (address === 'members' ? ['D101'] : [])
  }),
  'members-over-time': figuresOfReport({
    report: membersOverTimeReport,
    figures: ofMembers,
    rules: address => (/^(?:joined|left)\//.test(address) ? ['D111', 'D3018'] : ['D101', 'D3018', 'D3019'])
  }),
  'accreditation-pipeline': figuresOfReport({
    report: accreditationPipeline,
    figures: ofPipeline,
    rules: address => (address === 'expiring' ? ['D2708'] : address === 'decided' ? ['D2707'] : ['D2706'])
  }),
  'fees-due': figuresOfReport({
    report: feesDueReport,
    figures: ofFees,
    // Its rows are accounts and their invoices, which finance keeps.
    readers: moneyOfAllReaders,
    unitOf: () => 'pence',
    rules: address => {
      if (address.startsWith('income/')) return isByCycle(address) ? ['D2913', 'D2914'] : ['D2912']
      return address.startsWith('age/') ? ['D2904', 'D2911'] : ['D2911']
    }
  }),
  'obligations-met': figuresOfReport({
    report: obligationsMetReport,
    figures: ofObligations,
    parted: () => ['memberships', 'communities'],
    rules: address => (address === 'members' ? ['D101', 'D2920'] : ['D2921', 'D2922', 'D2923'])
  }),
  deadlines: ofDeadlines,
  'visit-calendar': figuresOfReport({
    report: visitCalendarReport,
    figures: ofVisits,
    rules: () => ['D3006', 'D3007']
  }),
  'actions-outstanding': figuresOfReport({
    report: actionsOutstandingReport,
    figures: ofActions,
    rules: address => (address.includes('/') ? ['D3012'] : ['D3009', 'D3011'])
  }),
  'reviewer-balance': figuresOfReport({
    report: reviewerBalanceReport,
    figures: ofReviewers,
    parted: partedOfReviewers,
    rules: address => (/^(?:trained|inCycle|ever)\//.test(address) ? ['D3024'] : ['D3022', 'D3023'])
  })
}
