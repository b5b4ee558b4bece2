import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import type { ReviewFacts } from './facts.ts'
import { review } from './index.ts'
import type { ReviewEvent } from './events.ts'
import { asked, because, branded, happened, known, ref, team, told, wasHeld } from './testing/fixtures.ts'

const { given } = specify(review, known)
const knowing = (more: Partial<ReviewFacts>) => specify(review, { ...known, ...more })
const visit = 1
const who = { visit, reviewer: 'R-031' } as const
const observer = { ...who, as: 'observer' } as const
const offer = asked('OfferToAttend', '2023-12-04', observer)
const offered = happened('AttendanceOffered', '2023-12-04', { ...observer, answerDue: '2023-12-18' })
const accept = asked('AcceptOffer', '2023-12-06', who)
const accepted = happened('OfferAccepted', '2023-12-06', observer)
const decline = asked('DeclineOffer', '2023-12-06', { ...who, reason: ref('d') })
const declined = happened('OfferDeclined', '2023-12-06', { ...observer, reason: ref('d') })
const withdraw = asked('WithdrawOffer', '2023-12-08', who)
const withdrawn = happened('OfferWithdrawn', '2023-12-08', observer)
const cancelled = happened('VisitCancelled', '2023-12-20', { visit })
const offeredBefore: ReadonlyArray<ReviewEvent> = [...told.agreed, offered]

test('a member offers one of its own people, as a reviewer or as an observer, for an agreed visit to another community', () => {
  for (const as of ['reviewer', 'observer'] as const)
    given(...told.agreed)
      .when(asked('OfferToAttend', '2023-12-04', { ...who, as }))
      .thenEvents(happened('AttendanceOffered', '2023-12-04', { ...who, as, answerDue: '2023-12-18' }))
  given(...offeredBefore)
    .when(offer)
    .thenAlreadySo()
  given(...offeredBefore)
    .when(asked('OfferToAttend', '2023-12-05', { ...who, as: 'reviewer' }))
    .thenRefused(because('OfferAlreadyMade', { ...who, answer: 'awaited' }))
  given(...told.submitted)
    .when(offer)
    .thenRefused(because('VisitNotOffered', { visit }))
  given(...told.offered)
    .when(offer)
    .thenRefused(because('VisitNotAgreed', { visit }))
  given(...told.visited)
    .when(asked('OfferToAttend', '2024-01-20', observer))
    .thenRefused(because('VisitIsOver', { visit, status: 'Held' }))
})

test('whoever offers is a member of that cycle on that day and not suspended, whatever its type', () => {
  for (const [offering, type] of [
    ['no', 'NoMemberOffers'],
    ['resting', 'OfferingCommunitySuspended']
  ] as const)
    for (const [command, history] of [
      [offer, told.agreed],
      [accept, offeredBefore]
    ] as const)
      knowing({ offering })
        .given(...history)
        .when(command)
        .thenRefused(because(type, { reviewer: 'R-031' }))
})

test('what keeps a reviewer from a team keeps them from being offered too, also as an observer', () => {
  const objected = [
    ...told.agreed,
    happened('TeamAllocated', '2023-12-01', { visit, team }),
    happened('ReviewerObjectedTo', '2023-12-02', { visit, reviewer: 'R-014', grounds: ref('g') })
  ]
  for (const as of ['reviewer', 'observer'] as const)
    for (const [type, reviewer, history] of [
      ['ReviewerUnknown', 'R-099', told.agreed],
      ['ReviewerBelongsToHost', 'R-020', told.agreed],
      ['ReviewerServedAtHost', 'R-040', told.agreed],
      ['ReviewerObjectedTo', 'R-014', objected]
    ] as const)
      given(...history)
        .when(asked('OfferToAttend', '2023-12-04', { visit, reviewer, as }))
        .thenRefused(because(type, { reviewer }))
})

test('what was asked when an offer was made is asked again when it is accepted', () => {
  knowing({ reviewers: known.reviewers.map(one => ({ ...one, home: branded<typeof one.home>('TC-0001') })) })
    .given(...offeredBefore)
    .when(accept)
    .thenRefused(because('ReviewerBelongsToHost', { reviewer: 'R-031' }))
  given(...offeredBefore, cancelled)
    .when(accept)
    .thenRefused(because('VisitIsOver', { visit, status: 'Cancelled' }))
})

test('as many observers attend a visit as policy has room for, and whoever is offered as a reviewer takes none of it', () => {
  const another = (reviewer: string, as: 'reviewer' | 'observer') =>
    happened('OfferAccepted', '2023-12-02', { visit, reviewer, as })
  const offeredToo = (reviewer: string, as: 'reviewer' | 'observer') =>
    happened('AttendanceOffered', '2023-12-01', { visit, reviewer, as, answerDue: '2023-12-15' })
  const onTheTeam = happened('TeamAllocated', '2023-12-01', {
    visit,
    team: [...team, { reviewer: 'R-015', role: 'observer' }]
  })
  const none = branded<typeof known.policy.observersAtVisit>(0)
  const full = [...told.agreed, onTheTeam, offeredToo('R-050', 'observer'), another('R-050', 'observer')]
  const refusal = because('NoRoomToAttend', { visit, there: 2, room: 2 })
  given(...full)
    .when(offer)
    .thenRefused(refusal)
  given(...told.agreed, offered, ...full.slice(told.agreed.length))
    .when(accept)
    .thenRefused(refusal)
  given(...full)
    .when(asked('OfferToAttend', '2023-12-04', { ...who, as: 'reviewer' }))
    .thenEvents(happened('AttendanceOffered', '2023-12-04', { ...who, as: 'reviewer', answerDue: '2023-12-18' }))
  // A reviewer takes no room, and whoever is on the team as an observer already is not counted twice.
  given(...told.agreed, onTheTeam, offeredToo('R-050', 'reviewer'), another('R-050', 'reviewer'), offered)
    .when(accept)
    .thenEvents(accepted)
  given(...full)
    .when(asked('OfferToAttend', '2023-12-04', { visit, reviewer: 'R-015', as: 'observer' }))
    .thenEvents(
      happened('AttendanceOffered', '2023-12-04', { visit, reviewer: 'R-015', as: 'observer', answerDue: '2023-12-18' })
    )
  knowing({ policy: { ...known.policy, observersAtVisit: none } })
    .given(...told.agreed)
    .when(offer)
    .thenRefused(because('NoRoomToAttend', { visit, there: 0, room: 0 }))
})

test('an offer is accepted, or declined with a reason, once', () => {
  given(...offeredBefore)
    .when(accept)
    .thenEvents(accepted)
  given(...offeredBefore, accepted)
    .when(accept)
    .thenAlreadySo()
  given(...offeredBefore, accepted)
    .when(decline)
    .thenRefused(because('OfferAlreadyAnswered', { ...who, answer: 'accepted' }))
  given(...offeredBefore)
    .when(decline)
    .thenEvents(declined)
  given(...offeredBefore, declined)
    .when(decline)
    .thenAlreadySo()
  given(...offeredBefore, declined)
    .when(accept)
    .thenRefused(because('OfferAlreadyAnswered', { ...who, answer: 'declined' }))
  for (const command of [accept, decline])
    given(...told.agreed)
      .when(command)
      .thenRefused(because('NoOffer', who))
  given(...offeredBefore)
    .when(asked('AcceptOffer', '2023-12-03', who))
    .thenRefused(because('DayBeforeThat', { on: '2023-12-03', notBefore: '2023-12-04' }))
})

test('an offer is withdrawn until the visit is over, accepted or not, and can be made anew; one that was declined cannot', () => {
  for (const history of [offeredBefore, [...offeredBefore, accepted]])
    given(...history)
      .when(withdraw)
      .thenEvents(withdrawn)
  given(...offeredBefore, withdrawn)
    .when(withdraw)
    .thenAlreadySo()
  given(...offeredBefore, withdrawn)
    .when(asked('AcceptOffer', '2023-12-09', who))
    .thenRefused(because('OfferAlreadyAnswered', { ...who, answer: 'withdrawn' }))
  given(...offeredBefore, withdrawn)
    .when(asked('OfferToAttend', '2023-12-10', { ...who, as: 'reviewer' }))
    .thenEvents(happened('AttendanceOffered', '2023-12-10', { ...who, as: 'reviewer', answerDue: '2023-12-24' }))
  given(...offeredBefore, declined)
    .when(asked('OfferToAttend', '2023-12-10', observer))
    .thenRefused(because('OfferAlreadyMade', { ...who, answer: 'declined' }))
  given(...offeredBefore, declined)
    .when(withdraw)
    .thenRefused(because('OfferAlreadyAnswered', { ...who, answer: 'declined' }))
  given(...told.agreed)
    .when(withdraw)
    .thenRefused(because('NoOffer', who))
  given(...offeredBefore)
    .when(asked('WithdrawOffer', '2023-12-03', who))
    .thenRefused(because('DayBeforeThat', { on: '2023-12-03', notBefore: '2023-12-04' }))
  given(...offeredBefore, cancelled)
    .when(asked('WithdrawOffer', '2023-12-21', who))
    .thenRefused(because('VisitIsOver', { visit, status: 'Cancelled' }))
  given(...offeredBefore, accepted, ...wasHeld())
    .when(asked('WithdrawOffer', '2024-01-17', who))
    .thenRefused(because('VisitIsOver', { visit, status: 'Held' }))
})

test('who offers stands in no event', () => {
  for (const [type, { codec }] of Object.entries(review.events).filter(([name]) => /Offer|Attendance/.test(name))) {
    const events: ReadonlyArray<ReviewEvent> = [offered, accepted, declined, withdrawn]
    const event = events.find(one => one.type === type)
    if (event === undefined) continue
    const fields = Object.keys((codec as { encode: (one: never) => object }).encode(event as never))
    expect(fields.filter(field => !['type', 'community', 'cycle', 'kind', 'on'].includes(field))).toEqual([
      ...['visit', 'reviewer', 'as'],
      ...(type === 'AttendanceOffered' ? ['answerDue'] : []),
      ...(type === 'OfferDeclined' ? ['reason'] : [])
    ])
  }
  for (const says of [offered, accepted, declined, withdrawn].map(event =>
    review.events[event.type].says(event as never)
  ))
    expect(says).not.toMatch(/R-031|TC-/)
})

test('an offer says until when it is answered, and that day stays', () => {
  const later = { ...known.policy, offerAnswerDays: branded<typeof known.policy.offerAnswerDays>(21) }
  knowing({ policy: later })
    .given(...told.agreed)
    .when(offer)
    .thenEvents({ ...offered, answerDue: branded<typeof offered.answerDue>('2023-12-25') })
  knowing({ policy: later })
    .given(...offeredBefore)
    .when(offer)
    .thenAlreadySo()
})

test('an answer to no offer and an offer in a review that never opened change nothing', () => {
  for (const event of [offered, accepted, declined, withdrawn]) {
    expect(replay(review)([event])).toEqual(review.initialState)
    if (event !== offered) expect(replay(review)([...told.agreed, event])).toEqual(replay(review)(told.agreed))
  }
})
