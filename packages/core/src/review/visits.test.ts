import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { specify } from '../testing/index.ts'
import type { Count } from '../values/count.ts'
import { cameFrom, review, type TeamMember, type TeamRole } from './index.ts'
import {
  asked,
  askedOfAccreditation,
  askedOfSelf,
  because,
  branded,
  dates,
  happened,
  happenedInSelf,
  held,
  known,
  opening,
  rated,
  ref,
  team,
  told,
  wasHeld
} from './testing/fixtures.ts'

const { given } = specify(review, known)
const visit = 1
const offer = (...days: ReadonlyArray<string>) => asked('OfferVisitDates', '2023-11-21', { visit, dates: days })
const agree = (date: string) => asked('AgreeVisit', '2023-11-28', { visit, date, mode: 'in-person' })
const hold = asked('HoldVisit', '2024-01-16', held)
const cancelled = [...told.agreed, happened('VisitCancelled', '2023-12-20', { visit })]

test('a self-review has neither visit nor peer ratings', () => {
  const history = [
    happenedInSelf('ReviewOpened', '2023-09-01', opening),
    happenedInSelf('SelfReviewSubmitted', '2023-11-20')
  ]
  const refusal = because('NoVisitForThisKind', { kind: 'self-review' })
  given(...history)
    .when(askedOfSelf('OfferVisitDates', '2023-11-21', { visit, dates }))
    .thenRefused(refusal)
  given(...history)
    .when(askedOfSelf('SavePeerRatings', '2024-01-20', { ratings: [rated('CS1', 'met')] }))
    .thenRefused(refusal)
})

test('the host offers three different dates', () => {
  given(...told.submitted)
    .when(offer(...dates))
    .thenEvents(happened('VisitDatesOffered', '2023-11-21', { visit, dates }))
  given(...told.submitted)
    .when(offer('2024-01-15', '2024-01-16', '2024-01-16'))
    .thenRefused({ type: 'TooFewDatesOffered', offered: 2, needed: 3 })
})

test('the dates offered fall on at least two weekdays', () =>
  given(...told.submitted)
    .when(offer('2024-01-15', '2024-01-22', '2024-01-29'))
    .thenRefused({ type: 'TooFewWeekdaysOffered', offered: 1, needed: 2 }))

test('how many dates, weekdays, client members and leads are needed is policy', () => {
  const none = 0 as Count
  const lenient = { ...defaultBook, visitDatesOffered: 1 as Count, visitWeekdaysOffered: 1 as Count }
  given(...told.submitted)
    .knowing({ policy: lenient })
    .when(offer('2024-01-15'))
    .thenEvents(happened('VisitDatesOffered', '2023-11-21', { visit, dates: ['2024-01-15'] }))
  given(...told.agreed)
    .knowing({ policy: { ...defaultBook, clientMembersOnTeam: none, leadReviewersOnTeam: none } })
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: [] }))
    .thenEvents(...wasHeld({ team: [] }))
})

test('other dates are offered until one is agreed', () => {
  given(...told.offered)
    .when(offer(...dates))
    .thenAlreadySo()
  const others = ['2024-02-12', '2024-02-13', '2024-02-14']
  given(...told.offered)
    .when(offer(...others))
    .thenEvents(happened('VisitDatesOffered', '2023-11-21', { visit, dates: others }))
  given(...told.agreed)
    .when(offer(...others))
    .thenRefused(because('VisitAlreadyAgreed', { visit, date: '2024-01-15' }))
})

test('a visit is agreed for one of the dates offered', () => {
  given(...told.offered)
    .when(agree('2024-01-24'))
    .thenEvents(happened('VisitAgreed', '2023-11-28', { visit, date: '2024-01-24', mode: 'in-person' }))
  given(...told.offered)
    .when(agree('2024-01-25'))
    .thenRefused(because('NotAnOfferedDate', { visit, date: '2024-01-25', offered: dates }))
  given(...told.submitted)
    .when(agree('2024-01-15'))
    .thenRefused({ type: 'VisitNotOffered', visit })
})

test('a visit once agreed is fixed', () => {
  given(...told.agreed)
    .when(agree('2024-01-15'))
    .thenAlreadySo()
  given(...told.agreed)
    .when(agree('2024-01-24'))
    .thenRefused(because('VisitAlreadyAgreed', { visit, date: '2024-01-15' }))
})

test('a team is allocated to a visit still to come', () => {
  const allocated = happened('TeamAllocated', '2023-12-04', { visit, team })
  const allocate = asked('AllocateTeam', '2023-12-04', { visit, team })
  given(...told.offered)
    .when(allocate)
    .thenEvents(allocated)
  given(...told.agreed)
    .when(allocate)
    .thenEvents(allocated)
  given(...told.agreed, allocated)
    .when(asked('AllocateTeam', '2023-12-05', { visit, team: [...team].reverse() }))
    .thenAlreadySo()
  given(...told.submitted)
    .when(allocate)
    .thenRefused({ type: 'VisitNotOffered', visit })
})

test('a team that names nobody is refused, and one is taken back from a visit still to come by a command of its own', () => {
  const allocated = happened('TeamAllocated', '2023-12-04', { visit, team })
  const none = happened('TeamAllocated', '2023-12-05', { visit, team: [] })
  const takeBack = asked('TakeTeamBack', '2023-12-05', { visit })
  for (const history of [told.offered, [...told.agreed, allocated]])
    given(...history)
      .when(asked('AllocateTeam', '2023-12-05', { visit, team: [] }))
      .thenRefused({ type: 'TeamNamesNobody', visit })
  given(...told.agreed, allocated)
    .when(takeBack)
    .thenEvents(none)
  given(...told.agreed, allocated, none)
    .when(takeBack)
    .thenAlreadySo()
  given(...told.agreed)
    .when(takeBack)
    .thenAlreadySo()
  given(...told.submitted)
    .when(takeBack)
    .thenRefused({ type: 'VisitNotOffered', visit })
  given(...told.visited)
    .when(takeBack)
    .thenRefused({ type: 'VisitIsOver', visit, status: 'Held' })
})

test('everybody on a team is a registered reviewer, named once', () => {
  given(...told.agreed)
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: [{ reviewer: 'R-099', role: 'member' }] }))
    .thenRefused(because('ReviewerUnknown', { reviewer: 'R-099' }))
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: [...team, { reviewer: 'R-014', role: 'observer' }] }))
    .thenRefused(because('ReviewerNamedTwice', { reviewer: 'R-014' }))
})

test('nobody on a team is from the host, not even as an observer', () => {
  const refusal = because('ReviewerBelongsToHost', { reviewer: 'R-020' })
  const withHost = [...team, { reviewer: 'R-020', role: 'observer' }] as const
  given(...told.agreed)
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: withHost }))
    .thenRefused(refusal)
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: withHost }))
    .thenRefused(refusal)
})

test('nobody visits where they lived, were treated or worked', () => {
  const refusal = because('ReviewerServedAtHost', { reviewer: 'R-040' })
  const withServed = [...team, { reviewer: 'R-040', role: 'observer' }] as const
  given(...told.agreed)
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: withServed }))
    .thenRefused(refusal)
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: withServed }))
    .thenRefused(refusal)
})

const keptFrom = (reviewer: string, refusal: ReturnType<typeof because>) => {
  const withThem = [...team, { reviewer, role: 'observer' }] as const
  given(...told.agreed)
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: withThem }))
    .thenRefused(refusal)
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: withThem }))
    .thenRefused(refusal)
}

test('nobody visits under the parent of their home on that day', () =>
  keptFrom('R-041', because('ReviewerSharesTheParent', { reviewer: 'R-041' })))

test('nobody visits their own area, as long as policy bars it', () => {
  keptFrom('R-042', because('ReviewerFromTheArea', { reviewer: 'R-042' }))
  const goes = [...team, { reviewer: 'R-042', role: 'observer' }] as const
  given(...told.agreed)
    .knowing({ host: { barredArea: null, parent: null } })
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: goes }))
    .thenEvents(happened('TeamAllocated', '2023-12-04', { visit, team: goes }))
})

test('a reviewer’s home is a member of that cycle; independents and network staff need none', () =>
  keptFrom('R-043', because('ReviewerHomeNotAMember', { reviewer: 'R-043' })))

test('a reviewer makes one visit a day', () => {
  const busy = (day: string, reviewer: string) =>
    because('ReviewerBusyThatDay', { reviewer, day, community: 'TC-0009' })
  keptFrom('R-044', busy('2024-01-15', 'R-044'))
  const later = [...team, { reviewer: 'R-045', role: 'observer' }] as const
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: later }))
    .thenRefused(busy('2024-01-16', 'R-045'))
  for (const history of [told.offered, told.agreed])
    given(...history)
      .when(asked('AllocateTeam', '2023-12-04', { visit, team: later }))
      .thenEvents(happened('TeamAllocated', '2023-12-04', { visit, team: later }))
})

test('an agreed visit is moved to another date', () => {
  const moved = happened('VisitMoved', '2024-01-10', { visit, date: '2024-02-12' })
  given(...told.agreed)
    .when(asked('MoveVisit', '2024-01-10', { visit, date: '2024-02-12' }))
    .thenEvents(moved)
  given(...told.agreed, moved)
    .when(asked('MoveVisit', '2024-01-11', { visit, date: '2024-02-12' }))
    .thenAlreadySo()
  given(...told.agreed, moved)
    .when(hold)
    .thenRefused(because('VisitDaysDoNotFit', { visit, agreed: '2024-02-12', on: '2024-01-16' }))
  given(...told.offered)
    .when(asked('MoveVisit', '2024-01-10', { visit, date: '2024-02-12' }))
    .thenRefused({ type: 'VisitNotAgreed', visit })
})

test('a visit still to come is cancelled, and another takes the next number', () => {
  for (const history of [told.offered, told.agreed])
    given(...history)
      .when(asked('CancelVisit', '2023-12-20', { visit }))
      .thenEvents(happened('VisitCancelled', '2023-12-20', { visit }))
  given(...cancelled)
    .when(asked('CancelVisit', '2023-12-21', { visit }))
    .thenAlreadySo()
  given(...cancelled)
    .when(asked('OfferVisitDates', '2023-12-21', { visit: 2, dates }))
    .thenEvents(happened('VisitDatesOffered', '2023-12-21', { visit: 2, dates }))
})

test('a visit that was held or cancelled is over', () => {
  const over = { type: 'VisitIsOver', visit } as const
  given(...cancelled)
    .when(agree('2024-01-15'))
    .thenRefused({ ...over, status: 'Cancelled' })
  given(...cancelled)
    .when(hold)
    .thenRefused({ ...over, status: 'Cancelled' })
  for (const command of [
    asked('CancelVisit', '2024-01-20', { visit }),
    asked('MoveVisit', '2024-01-20', { visit, date: '2024-02-12' }),
    asked('AllocateTeam', '2024-01-20', { visit, team }),
    asked('HoldVisit', '2024-01-16', { ...held, stakeholders: 3 }),
    offer('2024-02-12', '2024-02-13', '2024-02-14')
  ])
    given(...told.visited)
      .when(command)
      .thenRefused({ ...over, status: 'Held' })
})

test('visits are arranged until the report is final', () => {
  given(...told.drafted)
    .when(asked('OfferVisitDates', '2024-02-06', { visit: 2, dates }))
    .thenEvents(happened('VisitDatesOffered', '2024-02-06', { visit: 2, dates }))
  given(...told.final)
    .when(asked('OfferVisitDates', '2024-03-01', { visit: 2, dates }))
    .thenRefused(because('ReportIsFinal', { issuedOn: '2024-02-26' }))
})

test('a visit is held only after the self-review is in', () => {
  const [opened, , ...arranged] = told.agreed
  if (opened === undefined) return expect.fail('nothing was told')
  given(opened, ...arranged)
    .when(hold)
    .thenRefused(because('SelfReviewNotIn', { community: 'TC-0001', cycle: '2023-2024' }))
  given(opened, ...arranged, happened('SelfReviewSubmitted', '2024-01-16'))
    .when(hold)
    .thenRefused(because('DayBeforeThat', { on: '2024-01-15', notBefore: '2024-01-16' }))
})

test('whom the team met beside the community may not be told, and then no number is made up', () => {
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, stakeholders: null }))
    .thenEvents(...wasHeld({ stakeholders: null }))
})

test('a visit is held over one day or several, the agreed date among them and the last the day of the record', () => {
  given(...told.agreed)
    .when(hold)
    .thenEvents(...wasHeld())
  given(...told.visited)
    .when(hold)
    .thenAlreadySo()
  const doNotFit = (on: string) => because('VisitDaysDoNotFit', { visit, agreed: '2024-01-15', on })
  for (const days of [
    [],
    ['2024-01-16'],
    ['2024-01-16', '2024-01-15'],
    ['2024-01-15'],
    ['2024-01-15', '2024-01-15', '2024-01-16']
  ])
    given(...told.agreed)
      .when(asked('HoldVisit', '2024-01-16', { ...held, days }))
      .thenRefused(doNotFit('2024-01-16'))
  given(...told.submitted)
    .when(hold)
    .thenRefused({ type: 'VisitNotOffered', visit })
  given(...told.offered)
    .when(hold)
    .thenRefused({ type: 'VisitNotAgreed', visit })
})

test('a team is judged by who was there, not by who was allocated', () => {
  const allocated = happened('TeamAllocated', '2023-12-04', { visit, team })
  given(...told.agreed, allocated)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: [team[0]] }))
    .thenRefused({ type: 'TooFewClientMembers', needed: 1 })
})

test('a team has the client members that policy asks for, observers not counted', () => {
  given(...told.agreed)
    .when(asked('HoldVisit', '2024-01-16', { ...held, team: [team[0], { reviewer: 'R-014', role: 'observer' }] }))
    .thenRefused({ type: 'TooFewClientMembers', needed: 1 })
  // Nor does a refusal say how many there were.
  for (const who of [[team[0]], team])
    given(...told.agreed)
      .knowing({ policy: { ...defaultBook, clientMembersOnTeam: 2 as Count } })
      .when(asked('HoldVisit', '2024-01-16', { ...held, team: who }))
      .thenRefused({ type: 'TooFewClientMembers', needed: 2 })
})

test('a team is led by as many trained lead reviewers as policy asks for', () => {
  const tooFew = { type: 'TooFewLeadReviewers', there: 0, needed: 1 } as const
  const untrained = [team[1], { reviewer: 'R-031', role: 'lead' }] as const
  const notLeading = [team[1], { reviewer: 'R-001', role: 'member' }] as const
  for (const who of [untrained, notLeading])
    given(...told.agreed)
      .when(asked('HoldVisit', '2024-01-16', { ...held, team: who }))
      .thenRefused(tooFew)
})

test('an accreditation is visited with a TC specialist of enough senior years', () => {
  const history = told.agreed.map(event => ({ ...event, kind: 'accreditation' as const }))
  const holding = (...more: ReadonlyArray<{ reviewer: string; role: 'tc-specialist' | 'member' }>) =>
    given(...history).when(askedOfAccreditation('HoldVisit', '2024-01-16', { ...held, team: [...team, ...more] }))
  const tooFew = { type: 'TooFewSpecialists', there: 0, needed: 1 } as const
  holding().thenRefused(tooFew)
  holding({ reviewer: 'R-050', role: 'member' }).thenRefused(tooFew)
  for (const reviewer of ['R-051', 'R-031']) holding({ reviewer, role: 'tc-specialist' }).thenRefused(tooFew)
  const whole = [...team, { reviewer: 'R-050', role: 'tc-specialist' }] as const
  holding({ reviewer: 'R-050', role: 'tc-specialist' }).thenEvents(
    ...wasHeld({ team: whole }).map(event => ({ ...event, kind: 'accreditation' as const }))
  )
  given(...history)
    .when(askedOfAccreditation('AllocateTeam', '2023-12-04', { visit, team }))
    .thenEvents({ ...happened('TeamAllocated', '2023-12-04', { visit, team }), kind: 'accreditation' })
})

test('the history says that the client members were there whom policy asks for, never how many or which', () => {
  const one = team
  const two = [...team, { reviewer: 'R-015', role: 'member' }] as const
  for (const who of [one, two])
    given(...told.agreed)
      .when(asked('HoldVisit', '2024-01-16', { ...held, team: who }))
      .thenEvents(...wasHeld({ team: who }))
})

test('from which communities a team came is told in numbers, observers and people without a home not counted, never who', () => {
  const sent = (...who: ReadonlyArray<readonly [reviewer: string, role: TeamRole]>) =>
    cameFrom(
      who.map(([reviewer, role]) => branded<TeamMember>({ reviewer, role })),
      known.reviewers
    )
  expect(sent(['R-051', 'lead'], ['R-001', 'member'], ['R-050', 'tc-specialist'], ['R-014', 'observer'])).toEqual([
    { community: 'TC-0002', members: 1 },
    { community: 'TC-0005', members: 2 }
  ])
  expect(sent(['R-015', 'member'], ['R-040', 'lead'])).toEqual([])
})

test('a held visit locks the workbook for good', () => {
  expect(replay(review)(told.visited).status).toBe('WorkbookLocked')
  given(...told.visited)
    .when(asked('ReturnWorkbook', '2024-01-20', { reason: ref('r') }))
    .thenRefused({ type: 'WorkbookLockedForGood' })
})

test('peers rate only after the visit', () => {
  const save = (on: string) => asked('SavePeerRatings', on, { ratings: [rated('CS1', 'met')] })
  for (const history of [told.opened, told.agreed, cancelled])
    given(...history)
      .when(save('2024-01-16'))
      .thenRefused(because('VisitNotHeldYet', { community: 'TC-0001', cycle: '2023-2024' }))
  given(...told.visited)
    .when(save('2024-01-15'))
    .thenRefused(because('DayBeforeThat', { on: '2024-01-15', notBefore: '2024-01-16' }))
  given(...told.visited)
    .when(save('2024-01-16'))
    .thenEvents(happened('PeerRatingsSaved', '2024-01-16', { ratings: [rated('CS1', 'met')] }))
})

test('peers rate within the scope, each standard once in a save, and a save holds only what it changed', () => {
  const before = [...told.visited, happened('PeerRatingsSaved', '2024-01-16', { ratings: [rated('CS1', 'met')] })]
  const save = (...ratings: ReadonlyArray<ReturnType<typeof rated>>) =>
    asked('SavePeerRatings', '2024-01-17', { ratings })
  given(...before)
    .when(save(rated('S2', 'met')))
    .thenRefused(because('StandardOutsideScope', { standard: 'S2', edition: 'E10' }))
  given(...before)
    .when(save(rated('CS2', 'met'), rated('CS2', 'met')))
    .thenRefused(because('StandardRatedTwice', { standard: 'CS2' }))
  given(...before)
    .when(save(rated('CS1', 'met'), rated('CS2', 'not', ref('c'))))
    .thenEvents(happened('PeerRatingsSaved', '2024-01-17', { ratings: [rated('CS2', 'not', ref('c'))] }))
  given(...before)
    .when(save(rated('CS1', 'met')))
    .thenAlreadySo()
})

test('peer ratings are locked when the report is drafted', () => {
  for (const history of [told.drafted, told.final])
    given(...history)
      .when(asked('SavePeerRatings', '2024-02-06', { ratings: [rated('CS1', 'met')] }))
      .thenRefused(because('PeerRatingsAreLocked', { draftedOn: '2024-02-05' }))
})
