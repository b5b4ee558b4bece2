/** A link person gives by hand-made forms what is asked of a host: nothing typed is lost, nothing is done twice. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submitWithReactions } from '@cofc/application'
import type { ContentRef } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { own, type Values } from '../command-forms/values.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, send, team, type Records } from '../testing/giving.ts'
import { hostOfReview, recordsTold, toldSince, toldUntil } from '../testing/told-review.ts'

const at = (word: string): string => `/${word}/TC-0001/2023-2024/peer-review`
const pagesFor = async (records: Records, actor = hostOfReview): Promise<FastifyInstance> =>
  givingPages(records, actor, {
    giving: {
      dependencies: records.dependencies,
      give: submitWithReactions(records.dependencies),
      drafts: inMemoryDraftStore()
    }
  })
const typing = (html: string, typed: Readonly<Record<string, string>>, does = 'send'): Values =>
  new Map([
    ...formIn(html),
    ...Object.entries({ ...typed, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const day = (name: string, text: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', of = ''] = text.split('-')
  return { [`${name}.day`]: of, [`${name}.month`]: month, [`${name}.year`]: year }
}
const begin = async (told: (typeof toldUntil)[keyof typeof toldUntil] | readonly []) => {
  const records = await recordsTold(told)
  const app = await pagesFor(records)
  return { records, app, since: async () => toldSince(records, told) }
}
/** What was checked is sent from the page that it is checked on. */
const checked = async (app: FastifyInstance, url: string, typed: Readonly<Record<string, string>>) => {
  const first = await send(app, url, typing((await get(app, url)).body, typed, 'go'))
  expect(first.statusCode).toBe(303)
  return (await get(app, String(first.headers.location))).body
}

test('days for a visit are offered in as many rows as are needed, and changed until one is agreed', async () => {
  const { app, since } = await begin([])
  const url = at('visit-dates')
  const page = (await get(app, url)).body
  expect(textOf(page)).toContain('Offer 3 days or more, on 2 weekdays or more.')
  const days = { ...day('dates.0', '2025-01-06'), ...day('dates.1', '2025-01-14'), ...day('dates.3', '2025-01-22') }
  const sent = typing(page, days)
  expect((await send(app, url, sent)).headers.location).toBe(`${url}?saved=yes`)
  expect((await send(app, url, sent)).statusCode).toBe(303)
  expect(await since()).toMatchObject([
    { type: 'VisitDatesOffered', visit: 1, dates: ['2025-01-06', '2025-01-14', '2025-01-22'] }
  ])
  const again = formIn((await get(app, url)).body)
  expect([again.get('dates.2.day'), again.get('dates.2.month'), again.get('dates.3.day')]).toEqual([
    ...[['22'], ['1'], ['']]
  ])
})
test('too few days are refused beside the first, with all that was typed', async () => {
  const { app, since } = await begin([])
  const url = at('visit-dates')
  const { statusCode, body } = await send(
    app,
    url,
    typing((await get(app, url)).body, { ...day('dates.0', '2025-01-06'), ...day('dates.1', '2025-13-40') })
  )
  expect(statusCode).toBe(400)
  expect(body).toContain('<a href="#dates.1">')
  expect(textOf(body)).toContain('must be a real day, such as 31 3 2024')
  expect(formIn(body).get('dates.1.month')).toEqual(['13'])
  expect(await since()).toEqual([])
})
test('once a day is agreed, the page says so and asks nothing', async () => {
  const { app } = await begin(toldUntil.teamChosen)
  const { body } = await get(app, at('visit-dates'))
  expect(textOf(body)).toContain('Agreed for 16 January 2024, in person.')
  expect(body).not.toContain('name="dates.0.day"')
})

test('a host sees its team by role, and objects to one of them once it has read what it says', async () => {
  const { app, since } = await begin(toldUntil.teamChosen)
  const url = at('visit-team')
  expect(textOf((await get(app, url)).body)).toContain('R-031, lead reviewer')
  const page = await checked(app, url, { reviewer: '1 R-032', grounds: 'They worked with us.' })
  expect(textOf(page)).toContain('You object to R-032, team member')
  expect(await since()).toEqual([])
  expect((await send(app, url, typing(page, {}))).statusCode).toBe(303)
  expect(await since()).toMatchObject([{ type: 'ReviewerObjectedTo', visit: 1, reviewer: 'R-032' }])
  expect(textOf((await get(app, url)).body)).toContain('You objected, and the network team has not answered yet.')
})
test('an objection to nobody is asked for again, and loses no word', async () => {
  const { app } = await begin(toldUntil.teamChosen)
  const url = at('visit-team')
  const { statusCode, body } = await send(app, url, typing((await get(app, url)).body, { grounds: 'Because.' }, 'go'))
  expect([statusCode, textOf(body).includes('Choose whom you object to')]).toEqual([400, true])
  expect(formIn(body).get('grounds')).toEqual(['Because.'])
})

test('counts are returned up to a day, and each stands beside the next', async () => {
  const { app, since } = await begin([])
  const url = at('outcome-counts')
  const typed = { 'count.self-harm': '4', 'count.planned-leaver': '2', ...day('on', '2024-06-30') }
  expect((await send(app, url, typing((await get(app, url)).body, typed))).statusCode).toBe(303)
  expect(await since()).toMatchObject([
    {
      ...{ type: 'OutcomesReturned', on: '2024-06-30' },
      counts: [
        { measure: 'self-harm', count: 4 },
        { measure: 'planned-leaver', count: 2 }
      ]
    }
  ])
  expect(textOf((await get(app, url)).body)).toContain('Returned last: 4, on 30 June 2024.')
  const wrong = await send(app, url, typing((await get(app, url)).body, { 'count.self-harm-severe': 'many' }))
  expect([wrong.statusCode, wrong.body.includes('<a href="#count.self-harm-severe">')]).toEqual([400, true])
})

test('a draft is commented on part by part, and what was written is read apart again', async () => {
  const { app, since, records } = await begin(toldUntil.drafted)
  const url = at('draft-comments')
  const typed = { 'part.0': 'We have 14 places.', 'part.2': 'Our meetings are daily.\n\nNot weekly.' }
  expect((await send(app, url, typing((await get(app, url)).body, typed))).statusCode).toBe(303)
  const [comment] = (await since()) as ReadonlyArray<{ readonly comments?: { readonly commitment: string } }>
  const said = await records.dependencies.content.read(
    comment?.comments === undefined ? [] : [comment.comments as ContentRef]
  )()
  expect(said).toMatchObject({
    right: [
      expect.stringMatching(
        /^\[The cover and the community\]\nWe have 14 places\.\n\n\[.*\]\nOur meetings are daily\.\n\nNot weekly\.$/
      )
    ]
  })
  const again = formIn((await get(app, url)).body)
  expect([again.get('part.0'), again.get('part.1'), again.get('part.2')]).toEqual([
    ...[['We have 14 places.'], [''], ['Our meetings are daily.\r\n\r\nNot weekly.']]
  ])
})
test('that all of a draft is right is said, and never taken for granted', async () => {
  const { app, since } = await begin(toldUntil.drafted)
  const url = at('draft-comments')
  const page = (await get(app, url)).body
  const nothing = await send(app, url, typing(page, {}))
  expect([nothing.statusCode, await since()]).toEqual([400, []])
  expect((await send(app, url, typing(page, { nothing: 'yes' }))).statusCode).toBe(303)
  expect(await since()).toMatchObject([{ type: 'HostCommented', comments: null }])
})

const plan = at('action-plan')
test('an action plan is written on one page: who, by when, and how it goes on', async () => {
  const { app, since } = await begin(toldUntil.final)
  const page = (await get(app, plan)).body
  const typed = {
    ...{ 'owner.1': 'staff-team', 'progress.1': 'We began.' },
    ...{ 'owner.2': 'client-members', ...day('due.2', '2025-05-01') }
  }
  const sent = typing(page, typed, 'save')
  expect((await send(app, plan, sent)).headers.location).toBe(`${plan}?saved=yes`)
  expect((await send(app, plan, sent)).statusCode).toBe(303)
  // The day that the report asked for stands there from the beginning.
  expect(await since()).toMatchObject([
    { type: 'ActionPointAssigned', finding: 1, owner: 'staff-team', due: '2024-09-30' },
    { type: 'ActionPointProgressed', finding: 1 },
    { type: 'ActionPointAssigned', finding: 2, owner: 'client-members', due: '2025-05-01' }
  ])
  expect(textOf((await get(app, plan)).body)).toContain('What you told so far: We began.')
})
test('what nobody changed in an action plan is not said again, and an owner without a day is asked for one', async () => {
  const { app, since } = await begin(toldUntil.final)
  const page = (await get(app, plan)).body
  expect((await send(app, plan, typing(page, {}, 'save'))).statusCode).toBe(303)
  expect(await since()).toEqual([])
  const { statusCode, body } = await send(app, plan, typing(page, { 'owner.2': 'provider' }, 'save'))
  expect([statusCode, body.includes('<a href="#due.2">')]).toEqual([400, true])
})
test('two people plan at once: what each changed is kept, and where both did nothing is overwritten', async () => {
  const { records, app, since } = await begin(toldUntil.final)
  const other = await pagesFor(records, team)
  const [mine, theirs] = [(await get(app, plan)).body, (await get(other, plan)).body]
  await send(other, plan, typing(theirs, { 'owner.1': 'provider' }, 'save'))
  const typed = { 'owner.1': 'staff-team', 'owner.2': 'staff-team', ...day('due.2', '2025-05-01') }
  const { statusCode, body } = await send(app, plan, typing(mine, typed, 'save'))
  expect([statusCode, await since()]).toMatchObject([
    409,
    [
      { finding: 1, owner: 'provider' },
      { finding: 2, owner: 'staff-team' }
    ]
  ])
  expect(textOf(body)).toContain(
    'Somebody else wrote here while you did. This is saved: The provider, by 30 September 2024'
  )
  expect(formIn(body).get('owner.1')).toEqual(['staff-team'])
  await send(app, plan, typing(body, {}, 'save'))
  expect((await since()).at(-1)).toMatchObject({ finding: 1, owner: 'staff-team' })
})

test('feedback on a visit is read once more, and given once', async () => {
  const { app, since } = await begin(toldUntil.visited)
  const url = at('host-feedback')
  const page = await checked(app, url, { 'score.listened': '5', words: 'It did us good.' })
  expect(textOf(page)).toContain('The team listened to us. 5, very much so')
  const sent = typing(page, {})
  for (const time of ['first', 'again']) expect([time, (await send(app, url, sent)).statusCode]).toEqual([time, 303])
  expect(await since()).toMatchObject([
    { type: 'FeedbackGiven', by: 'host', visit: 1, scores: [{ question: 'listened', score: 5 }] }
  ])
  expect(textOf((await get(app, url)).body)).toContain('You gave your feedback on this visit.')
})
test('feedback that says nothing is refused with its reason', async () => {
  const { app } = await begin(toldUntil.visited)
  const url = at('host-feedback')
  const { statusCode, body } = await send(app, url, typing((await get(app, url)).body, {}, 'go'))
  expect([statusCode, body.includes('There is a problem')]).toEqual([422, true])
})

test('what was typed in a form made by hand is kept, and gone on with', async () => {
  const { app } = await begin(toldUntil.final)
  const page = (await get(app, plan)).body
  await send(app, plan, typing(page, { 'owner.2': 'provider', 'progress.1': 'A long sentence.' }, 'save'))
  const list = (await get(app, '/drafts')).body
  expect(textOf(list)).toContain('Action plan About TC-0001.')
  const [, draft = ''] = new RegExp(`href="(${plan}\\?draft=[^"]+)"`).exec(list) ?? []
  const back = formIn((await get(app, draft)).body)
  expect([back.get('owner.2'), back.get('progress.1')]).toEqual([['provider'], ['A long sentence.']])
  expect(textOf((await get(app, plan)).body)).toContain('You wrote here before and did not send it.')
})
test('a form that no page of ours made is not looked at', async () => {
  const { app, since } = await begin(toldUntil.final)
  const values = typing((await get(app, plan)).body, { 'owner.1': 'provider' }, 'save')
  const forged = new Map([...values, [own.token, ['somebody else’s']]])
  expect([(await send(app, plan, forged)).statusCode, await since()]).toEqual([403, []])
})
