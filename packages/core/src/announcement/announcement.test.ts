import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decodeCommand } from '../decode-command.ts'
import { specify } from '../testing/index.ts'
import { announcement, type Audience } from './index.ts'
import { ask, because, content, facts, happened, made, news, ref } from './testing/fixtures.ts'

const { given } = specify(announcement, facts)
const wasMade = happened('AnnouncementMade', '2024-02-01', made)
const withdrawn = happened('AnnouncementWithdrawn', '2024-03-01')

test('an announcement reaches the membership types it names, or the public', () => {
  const make = (audience: Audience) => given().when(ask('MakeAnnouncement', '2024-02-01', { ...made, audience }))
  make(['Full', 'Accreditation', 'Full']).thenEvents(wasMade)
  make('public').thenEvents(happened('AnnouncementMade', '2024-02-01', { ...made, audience: 'public' }))
  make([]).thenRefused({ type: 'AnnouncementReachesNobody' })
  given(wasMade)
    .when(ask('MakeAnnouncement', '2024-02-09', { ...made, audience: ['Full', 'Accreditation', 'Full'] }))
    .thenAlreadySo()
  for (const other of [{ audience: 'public' as const }, { kind: 'discussion' as const }, { words: ref('x') }])
    for (const history of [[wasMade], [wasMade, withdrawn]])
      given(...history)
        .when(ask('MakeAnnouncement', '2024-03-02', { ...made, ...other }))
        .thenRefused(because({ type: 'AnnouncementAlreadyMade', madeOn: '2024-02-01' }))
})

test('what is no audience is told as one problem, in words', () => {
  const asked = { ...ask('MakeAnnouncement', '2024-02-01', made), community: null }
  const told = (audience: unknown) => {
    const read = decodeCommand({ ...asked, audience })
    return isLeft(read) ? read.left : []
  }
  const expected = 'expected "public" or a list'
  expect(told('everybody')).toEqual([{ path: 'audience', says: `${expected}, got a text of 9 characters` }])
  expect(told(['Full', 'x'])).toMatchObject([{ path: 'audience.1' }])
  expect(told(['Full'])).toEqual([])
  expect(told('public')).toEqual([])
})

test('a link leads to an address of the web that names nobody, or there is none', () => {
  const make = (link: string | null) => given().when(ask('MakeAnnouncement', '2024-02-01', { ...made, link }))
  for (const link of ['https://example.org', 'https://example.org/forum?year=2024', 'http://example.org:8080/a#b'])
    make(link).thenEvents(happened('AnnouncementMade', '2024-02-01', { ...made, link }))
  for (const link of ['example.org', 'javascript:alert(1)', 'https://somebody@example.org', 'https://', 'https://a b'])
    make(link).thenRefused({ type: 'LinkLeadsNowhere' })
  given()
    .when(ask('ProposeNews', '2024-02-01', { ...news, link: 'ftp://example.org' }))
    .thenRefused({ type: 'LinkLeadsNowhere' })
})

test('a revised one says so; a withdrawn one leaves the feed, not the history', () => {
  const revise = (words: string, community: string | null = 'TC-0001') =>
    ask('ReviseAnnouncement', '2024-02-09', { community, words: ref(words) })
  const revised = happened('AnnouncementRevised', '2024-02-09', { community: 'TC-0001', words: ref('x') })
  given(wasMade).when(revise('x')).thenEvents(revised)
  given(wasMade, revised).when(revise('x')).thenAlreadySo()
  given(wasMade).when(revise('w')).thenAlreadySo()
  for (const community of ['TC-0002', null])
    given(wasMade)
      .when(revise('x', community))
      .thenRefused(because({ type: 'AnnouncementIsOfAnother', community: 'TC-0001' }))
  const own = happened('AnnouncementMade', '2024-02-01', { ...made, community: null })
  given(own).when(revise('x')).thenRefused({ type: 'AnnouncementIsOfAnother', community: null })
  given(wasMade, revised).when(ask('WithdrawAnnouncement', '2024-03-01')).thenEvents(withdrawn)
})

test('nothing is asked of an announcement before it was made, nor once it was withdrawn', () => {
  const asked = (on: string) => [
    ask('ReviseAnnouncement', on, { community: 'TC-0001', words: ref('x') }),
    ask('WithdrawAnnouncement', on),
    ask('PassOnAnnouncement', on, { community: 'TC-0002' })
  ]
  const proposed = happened('NewsProposed', '2024-01-20', news)
  for (const command of asked('2024-01-31')) {
    for (const history of [[], [proposed]])
      given(...history)
        .when(command)
        .thenRefused(because({ type: 'AnnouncementUnknown', announcement: 'A-1' }))
    given(wasMade)
      .when(command)
      .thenRefused(because({ type: 'DayBeforeTheAnnouncement', on: '2024-01-31', begun: '2024-02-01' }))
  }
  for (const command of asked('2024-03-02'))
    given(wasMade, withdrawn)
      .when(command)
      .thenRefused(because({ type: 'AnnouncementWasWithdrawn', withdrawnOn: '2024-03-01' }))
})

test('that a community passed one on is recorded once', () => {
  const passOn = (community: string) => ask('PassOnAnnouncement', '2024-02-09', { community })
  const passedOn = (community: string) => happened('AnnouncementPassedOn', '2024-02-09', { community })
  given(wasMade).when(passOn('TC-0002')).thenEvents(passedOn('TC-0002'))
  given(wasMade, passedOn('TC-0002')).when(passOn('TC-0002')).thenAlreadySo()
  given(wasMade, passedOn('TC-0002')).when(passOn('TC-0003')).thenEvents(passedOn('TC-0003'))
  for (const typeThatDay of ['Associate', null] as const)
    given(wasMade)
      .knowing({ typeThatDay })
      .when(passOn('TC-0002'))
      .thenRefused({ type: 'NotAmongTheAudience', membershipType: typeThatDay })
  given(happened('AnnouncementMade', '2024-02-01', { ...made, audience: 'public' }))
    .knowing({ typeThatDay: null })
    .when(passOn('TC-0002'))
    .thenEvents(passedOn('TC-0002'))
})

const proposed = happened('NewsProposed', '2024-01-20', news)
const declined = happened('NewsDeclined', '2024-01-25', { community: 'TC-0001', reason: ref('r') })

test('a member’s link person proposes news, and the network team announces it or declines it with a reason', () => {
  const propose = ask('ProposeNews', '2024-01-20', news)
  given().when(propose).thenEvents(proposed)
  for (const history of [[proposed], [proposed, declined]])
    given(...history)
      .when(propose)
      .thenAlreadySo()
  for (const other of [{ words: ref('x') }, { community: 'TC-0002' }])
    given(proposed)
      .when(ask('ProposeNews', '2024-01-21', { ...news, ...other }))
      .thenRefused(because({ type: 'NewsAlreadyProposed', proposedOn: '2024-01-20' }))
  given(proposed)
    .when(ask('MakeAnnouncement', '2024-02-01', { ...made, words: ref('x') }))
    .thenEvents(happened('AnnouncementMade', '2024-02-01', { ...made, words: ref('x') }))
  const decline = (on: string, reason: string, community = 'TC-0001') =>
    ask('DeclineNews', on, { community, reason: ref(reason) })
  given(proposed).when(decline('2024-01-25', 'r')).thenEvents(declined)
  given(proposed, declined).when(decline('2024-01-25', 'r')).thenAlreadySo()
  given()
    .when(decline('2024-01-25', 'r'))
    .thenRefused(because({ type: 'NoNewsProposed', announcement: 'A-1' }))
  given(proposed)
    .when(decline('2024-01-19', 'r'))
    .thenRefused(because({ type: 'DayBeforeTheAnnouncement', on: '2024-01-19', begun: '2024-01-20' }))
  given(proposed)
    .when(ask('MakeAnnouncement', '2024-01-19', made))
    .thenRefused(because({ type: 'DayBeforeTheAnnouncement', on: '2024-01-19', begun: '2024-01-20' }))
  const another = because({ type: 'AnnouncementIsOfAnother', community: 'TC-0001' })
  given(proposed)
    .when(decline('2024-01-25', 'r', 'TC-0002'))
    .thenRefused(another)
  for (const community of ['TC-0002', null])
    given(proposed)
      .when(ask('MakeAnnouncement', '2024-02-01', { ...made, community }))
      .thenRefused(another)
})

test('what was declined is not announced, and what was announced is not declined', () => {
  given(proposed, declined)
    .when(ask('MakeAnnouncement', '2024-02-01', made))
    .thenRefused(because({ type: 'NewsWasDeclined', declinedOn: '2024-01-25' }))
  const other = ask('DeclineNews', '2024-02-02', { community: 'TC-0001', reason: ref('s') })
  given(proposed, declined)
    .when(other)
    .thenRefused(because({ type: 'NewsWasDeclined', declinedOn: '2024-01-25' }))
  for (const history of [
    [proposed, wasMade],
    [wasMade, withdrawn]
  ])
    for (const command of [other, ask('ProposeNews', '2024-02-02', news)])
      given(...history)
        .when(command)
        .thenRefused(because({ type: 'AnnouncementAlreadyMade', madeOn: '2024-02-01' }))
})

test('nobody but a member of that day proposes news', () => {
  given()
    .knowing({ typeThatDay: null })
    .when(ask('ProposeNews', '2024-01-20', news))
    .thenRefused(because({ type: 'NewsOfNoMember', community: 'TC-0001', on: '2024-01-20' }))
  given()
    .knowing({ typeThatDay: 'Associate' })
    .when(ask('ProposeNews', '2024-01-20', news))
    .thenEvents(proposed)
})

test('what is told stands in no event, and in no sentence of the history', () => {
  const { AnnouncementMade, NewsProposed } = announcement.events
  expect(AnnouncementMade.says(wasMade)).toBe('News of TC-0001 (A-1) was announced to Full and Accreditation members.')
  const open = happened('AnnouncementMade', '2024-02-01', { ...content, ...made, community: null, audience: 'public' })
  expect(AnnouncementMade.says(open)).toBe('News (A-1) was announced to the public.')
  expect(NewsProposed.says(proposed)).toBe('TC-0001 told the network its news (A-1).')
})
