/** What every member may do on pages made for it: book a place, tell news, and see which visits have room. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submitWithReactions, type Actor } from '@cofc/application'
import type { FastifyInstance } from 'fastify'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { own, type Values } from '../command-forms/values.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post, team, type Records } from '../testing/giving.ts'
import { network } from '../testing/network.ts'
import { appended, hostOfReview, recordsTold, toldUntil } from '../testing/told-review.ts'

const member = hostOfReview
const pagesFor = async (records: Records, actor: Actor = member): Promise<FastifyInstance> =>
  givingPages(records, actor, {
    giving: { dependencies: records.dependencies, give: submitWithReactions(records.dependencies) }
  })
const typing = (html: string, typed: Readonly<Record<string, string>>, does: string): Values =>
  new Map([
    ...formIn(html),
    ...Object.entries({ ...typed, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const recorded = async ({ dependencies }: Records, stream: string) => {
  const read = await dependencies.events.read(stream, 1)()
  return isLeft(read) ? [] : read.right.events.map(({ data }) => data)
}

const forum = {
  ...{ type: 'GatheringAnnounced', gathering: 'F-2025', kind: 'forum', title: 'Annual Forum 2025', programme: null },
  ...{ days: ['2025-06-10'], mode: 'in-person', heldIn: 'GB', places: 2, training: null, on: '2024-09-01' },
  prices: [{ priceGroup: 'non-member', net: 12_000 }],
  freePlaces: []
}
const withForum = async (booked: ReadonlyArray<string> = []) => {
  const records = newRecords()
  const others = booked.map((attendee, at) => ({
    ...{ type: 'PlaceBooked', gathering: 'F-2025', booking: `B0${String(at)}`, attendee, community: null },
    ...{ priceGroup: 'non-member', net: 12_000, free: false, on: '2024-10-01' }
  }))
  await appended(records, 'gathering-F-2025', 0, [forum, ...others])
  return records
}
const url = '/book-place/F-2025'
const booking = async (app: FastifyInstance, attendee: string) =>
  post(app, url, typing((await get(app, url)).body, { attendee }, 'go'))

test('a member sees what its next place costs and how many are left, and books one once it has read it', async () => {
  const records = await withForum()
  const app = await pagesFor(records)
  expect(textOf((await get(app, url)).body)).toContain(
    'Places left 2 Your next place Booked at once: £120.00 is charged'
  )
  const page = (await booking(app, 'P-12')).body
  for (const text of ['Annual Forum 2025', 'P-12', 'Booked at once: £120.00 is charged, and VAT.'])
    expect(textOf(page)).toContain(text)
  expect((await recorded(records, 'gathering-F-2025')).length).toBe(1)
  const sent = typing(page, {}, 'send')
  for (const time of ['first', 'again']) expect([time, (await post(app, url, sent)).statusCode]).toEqual([time, 303])
  expect((await recorded(records, 'gathering-F-2025')).slice(1)).toMatchObject([
    { type: 'PlaceBooked', attendee: 'P-12', community: 'TC-0001', net: 12_000 }
  ])
  const { body } = await get(app, url)
  expect(textOf(body)).toContain('P-12 20 November 2024 Booked, £120.00')
  const links = [...body.matchAll(/href="(\/do\/gathering\/[^"]*)"/g)].map(([, href = '']) => href)
  expect(links.length).toBe(2)
  for (const href of links) expect([href, (await get(app, href)).statusCode]).toEqual([href, 200])
})
test('where every place is taken it is told after how many one waits, before and after', async () => {
  const records = await withForum(['P-1', 'P-2'])
  const app = await pagesFor(records)
  const says =
    'Every place is taken. You wait for one. Nothing is charged while you wait. Once you have a place, £120.00'
  expect(textOf((await get(app, url)).body)).toContain(says)
  const page = (await booking(app, 'P-12')).body
  expect(textOf(page)).toContain(says)
  await post(app, url, typing(page, {}, 'send'))
  expect((await recorded(records, 'gathering-F-2025')).at(-1)).toMatchObject({ type: 'PutOnWaitingList' })
  expect(textOf((await get(app, url)).body)).toContain('Waiting for a place')
  expect(textOf((await get(app, url)).body)).toContain('You wait for one, after 1 other.')
})
test('whoever has a place already is named beside the field, and no place is booked', async () => {
  const app = await pagesFor(await withForum(['P-1']))
  const { statusCode, body } = await booking(app, 'P-1')
  expect([statusCode, body.includes('There is a problem')]).toEqual([422, true])
  expect(formIn(body).get('attendee')).toEqual(['P-1'])
  expect((await booking(app, ' ')).statusCode).toBe(400)
  expect((await booking(app, 'Ann Example')).statusCode).toBe(400)
})
test('a place is booked here for one’s own community alone', async () => {
  const records = await withForum()
  expect((await get(await pagesFor(records, team), url)).statusCode).toBe(403)
  expect((await get(await pagesFor(records, { role: 'reviewer', subject: 'S-1' }), url)).statusCode).toBe(403)
})

test('news is told under a code that is made up for it, once', async () => {
  const records = newRecords()
  await appended(records, 'cycle-2024-2025', 0, [
    { type: 'CyclePlanned', cycle: '2024-2025', edition: 'E11', on: '2024-01-01', ...windows }
  ])
  await appended(records, 'membership-TC-0001', 0, [
    {
      ...{ type: 'CommunityAdmitted', community: 'TC-0001', membershipType: 'Full', cycle: '2024-2025' },
      ...{ opens: '2024-09-01', closes: '2025-08-31', on: '2024-09-01' }
    }
  ])
  const app = await pagesFor(records)
  const first = typing((await get(app, '/tell-news')).body, { title: 'Open day', words: 'Come and see.' }, 'go')
  const page = (await post(app, '/tell-news', first)).body
  expect(textOf(page)).toContain('Title Open day News Come and see.')
  const [code = ''] = formIn(page).get(own.form) ?? []
  for (const time of ['first', 'again'])
    expect([time, (await post(app, '/tell-news', typing(page, {}, 'send'))).statusCode]).toEqual([time, 303])
  const stream = `announcement-N-${code.replaceAll('-', '')}`
  expect(await recorded(records, stream)).toMatchObject([{ type: 'NewsProposed', community: 'TC-0001' }])
})
const windows = { windows: { opens: '2024-09-01', closes: '2025-08-31' }, opens: '2024-09-01', closes: '2025-08-31' }
test('what is typed in a form that names no community in its address is kept as about one’s own, and goes with it', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await givingPages(records, member, {
    giving: { dependencies: records.dependencies, give: submitWithReactions(records.dependencies), drafts }
  })
  await post(app, '/tell-news', typing((await get(app, '/tell-news')).body, { title: 'A title' }, 'go'))
  expect(await drafts.eraseAbout('TC-0001', '2023-2024')()).toEqual(right(1))
})
test('news without a title, or of no member, is not told', async () => {
  const app = await pagesFor(newRecords())
  const page = (await get(app, '/tell-news')).body
  const untitled = await post(app, '/tell-news', typing(page, { words: 'Come.' }, 'go'))
  expect([untitled.statusCode, untitled.body.includes('<a href="#title">')]).toEqual([400, true])
  const ofNoMember = await post(app, '/tell-news', typing(page, { title: 'Open day', words: 'Come.' }, 'go'))
  expect([ofNoMember.statusCode, formIn(ofNoMember.body).get('words')]).toEqual([422, ['Come.']])
})

test('access is asked for once, for an id, and stands there until it is answered', async () => {
  const records = newRecords()
  await appended(records, 'membership-TC-0001', 0, [
    {
      ...{ type: 'CommunityAdmitted', community: 'TC-0001', membershipType: 'Full', cycle: '2024-2025' },
      ...{ opens: '2024-09-01', closes: '2025-08-31', on: '2024-09-01' }
    }
  ])
  const [app, at] = [await pagesFor(records), '/ask-access/TC-0001']
  expect(textOf((await get(app, at)).body)).toContain('Nobody of the community has access yet.')
  const nobody = await post(app, at, typing((await get(app, at)).body, { service: 'hub' }, 'go'))
  expect([nobody.statusCode, nobody.body.includes('<a href="#person">')]).toEqual([400, true])
  const page = (await post(app, at, typing((await get(app, at)).body, { person: 'P-12', service: 'hub' }, 'go'))).body
  expect(textOf(page)).toContain('For whom P-12 Access to The Knowledge Hub')
  for (const time of ['first', 'again'])
    expect([time, (await post(app, at, typing(page, {}, 'send'))).statusCode]).toEqual([time, 303])
  expect(await recorded(records, 'service-access-TC-0001')).toMatchObject([
    { type: 'AccessAskedFor', person: 'P-12', service: 'hub' }
  ])
  expect(textOf((await get(app, at)).body)).toContain('P-12 The Knowledge Hub Asked for on 20 November 2024')
  expect((await get(app, '/ask-access/TC-0003')).statusCode).toBe(404)
})

const visit = (community: string, days: ReadonlyArray<string>, status = 'agreed') => ({
  ...{ community, name: `House ${community}`, kind: 'peer-review', visit: 1, status, days, mode: 'in-person', team: [] }
})
const roomPages = async (actor: Actor) => {
  const records = await recordsTold(toldUntil.teamChosen)
  const reader = network.reader.but({
    cycles: () =>
      right([{ cycle: '2023-2024', edition: 'E10', opens: '2023-09-01', closes: '2025-08-31', revision: 0 }] as never),
    'visit-calendar': (() =>
      right({
        cycle: '2023-2024',
        visits: [
          visit('TC-0003', ['2025-03-01']),
          visit('TC-0001', ['2025-02-01']),
          visit('TC-0004', ['2024-11-01']),
          visit('TC-0005', ['2025-05-01'], 'offered')
        ]
      })) as never
  })
  return givingPages(records, actor, { reader })
}
test('a member sees the visits to others that are agreed and still to come, and nobody of a team', async () => {
  const app = await roomPages({ ...member, community: 'TC-0002' as never })
  const text = textOf((await get(app, '/visits-with-room')).body)
  expect(text).toContain('2 visits are agreed and still to come')
  expect(text).toContain('1 February 2025 House TC-0001 TC-0001 Peer-review In person There is room')
  expect(text).not.toMatch(/R-\d|TC-0004|TC-0005/)
  const own = textOf((await get(await roomPages(member), '/visits-with-room')).body)
  expect(own).not.toContain('House TC-0001')
})
test('room is taken by observers on the team, and by those who were accepted', async () => {
  const records = await recordsTold(toldUntil.teamChosen)
  const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', visit: 1 }
  const team1 = [
    { reviewer: 'R-031', role: 'lead' },
    { reviewer: 'R-040', role: 'observer' }
  ]
  await appended(records, 'review-TC-0001/2023-2024/peer-review', 1 + toldUntil.teamChosen.length, [
    { type: 'TeamAllocated', ...key, team: team1, on: '2023-12-01' },
    { type: 'AttendanceOffered', ...key, reviewer: 'R-041', as: 'observer', answerDue: '2023-12-20', on: '2023-12-02' },
    { type: 'OfferAccepted', ...key, reviewer: 'R-041', as: 'observer', on: '2023-12-03' }
  ])
  const reader = network.reader.but({
    cycles: () =>
      right([{ cycle: '2023-2024', edition: 'E10', opens: '2023-09-01', closes: '2025-08-31', revision: 0 }] as never),
    'visit-calendar': (() => right({ cycle: '2023-2024', visits: [visit('TC-0001', ['2025-02-01'])] })) as never
  })
  const text = textOf((await get(await givingPages(records, team, { reader }), '/visits-with-room')).body)
  expect(text).toContain('In person Full')
})
