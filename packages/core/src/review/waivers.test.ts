import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import { review, waivableRules, type ReviewCommand, type ReviewEvent, type WaivableRule } from './index.ts'
import { asked, because, happened, held, known, ref, told } from './testing/fixtures.ts'

const { given } = specify(review, known)
const visit = 1
const approved = { reason: ref('v'), approvedBy: 'network-team' } as const
const waive = (rule: WaivableRule, on = '2023-11-20') => asked('WaiveReviewRule', on, { visit, rule, ...approved })
const waived = (rule: WaivableRule, of = visit) =>
  happened('ReviewRuleWaived', '2023-11-20', { visit: of, rule, ...approved })
const offer = (...days: ReadonlyArray<string>) => asked('OfferVisitDates', '2023-11-29', { visit: 2, dates: days })
const holdWith = (...ids: ReadonlyArray<string>) =>
  asked('HoldVisit', '2024-01-16', {
    ...held,
    team: [...held.team, ...ids.map(reviewer => ({ reviewer, role: 'observer' as const }))]
  })
const holdBy = (...team: ReadonlyArray<(typeof held.team)[number]>) =>
  asked('HoldVisit', '2024-01-16', { ...held, team })
const ofAccreditation = <M extends ReviewCommand | ReviewEvent>(message: M): M => ({
  ...message,
  kind: 'accreditation'
})

/** For each rule what it alone keeps from being granted, to the second visit or the first. */
const broken: { readonly [Rule in WaivableRule]: ReviewCommand } = {
  TooFewDatesOffered: offer('2024-01-15', '2024-01-16'),
  TooFewWeekdaysOffered: offer('2024-01-15', '2024-01-22', '2024-01-29'),
  TooFewClientMembers: holdBy(held.team[0]),
  TooFewLeadReviewers: holdBy(held.team[1]),
  TooFewSpecialists: ofAccreditation(holdWith()),
  ReviewerSharesTheParent: holdWith('R-041'),
  ReviewerFromTheArea: holdWith('R-042'),
  ReviewerVisitedInReturn: holdWith('R-046'),
  ReviewerHomeNotAMember: holdWith('R-043'),
  ReviewerBusyThatDay: holdWith('R-045')
}
const rules = Object.keys(broken) as ReadonlyArray<WaivableRule>
const isGranted = (rule: WaivableRule, ...more: ReadonlyArray<ReviewEvent>): boolean => {
  const command = broken[rule]
  const history = [...told.agreed, ...more].map(event => ({ ...event, kind: command.kind }))
  return isRight(decide(review)(command, replay(review)(history), known))
}

test('nobody visits a community that visited theirs in the cycles before, as many as policy says', () => {
  const refusal = because('ReviewerVisitedInReturn', { reviewer: 'R-046' })
  given(...told.agreed)
    .when(holdWith('R-046'))
    .thenRefused(refusal)
  given(...told.agreed)
    .when(asked('AllocateTeam', '2023-12-04', { visit, team: [{ reviewer: 'R-046', role: 'member' }] }))
    .thenRefused(refusal)
})

test('a rule is waived for one visit still to come, with a reason, by a named role', () => {
  given(...told.agreed)
    .when(waive('TooFewClientMembers'))
    .thenEvents(waived('TooFewClientMembers'))
  given(...told.agreed, waived('TooFewClientMembers'))
    .when(waive('TooFewClientMembers'))
    .thenAlreadySo()
  given(...told.agreed, happened('VisitCancelled', '2023-12-20', { visit }))
    .when(waive('TooFewClientMembers', '2023-12-21'))
    .thenRefused(because('VisitIsOver', { visit, status: 'Cancelled' }))
  given(...told.visited)
    .when(waive('TooFewClientMembers', '2024-01-17'))
    .thenRefused(because('VisitIsOver', { visit, status: 'Held' }))
})

for (const rule of rules)
  test(`what ${rule} refuses is granted once that rule is waived for that visit, and not by any other`, () => {
    const of = broken[rule].type === 'OfferVisitDates' ? 2 : 1
    const others = rules.filter(other => other !== rule).map(other => waived(other, of))
    expect(isGranted(rule, ...others)).toBe(false)
    expect(isGranted(rule, waived(rule, of + 1))).toBe(false)
    expect(isGranted(rule, waived(rule, of))).toBe(true)
  })

test('that somebody belongs to the host, was there, or was objected to is never waived', () => {
  for (const rule of ['ReviewerBelongsToHost', 'ReviewerServedAtHost', 'ReviewerObjectedTo'] as const)
    given(...told.agreed)
      .when(asked('WaiveReviewRule', '2023-11-20', { visit, rule, ...approved }))
      .thenRefused(because('RuleIsNeverWaived', { rule }))
  const all = Object.keys(waivableRules).map(rule => waived(rule as WaivableRule))
  given(...told.agreed, ...all)
    .when(holdWith('R-020'))
    .thenRefused(because('ReviewerBelongsToHost', { reviewer: 'R-020' }))
  given(...told.agreed, ...all)
    .when(holdWith('R-040'))
    .thenRefused(because('ReviewerServedAtHost', { reviewer: 'R-040' }))
})
