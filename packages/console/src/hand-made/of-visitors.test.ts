/** A visiting team rates together: a section a page, several of them at once, each of their own visits alone. */
import { submitWithReactions, type Actor } from '@cofc/application'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { own, type Values } from '../command-forms/values.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, post, type Records } from '../testing/giving.ts'
import {
  hostOfReview,
  otherVisitor,
  recordsTold,
  toldSince,
  toldUntil,
  visitorElsewhere,
  visitorOfReview
} from '../testing/told-review.ts'

const at = (word: string): string => `/${word}/TC-0001/2023-2024/peer-review`
const people = `${at('visit-ratings')}/2`
const pagesFor = async (records: Records, actor: Actor): Promise<FastifyInstance> =>
  givingPages(records, actor, {
    giving: { dependencies: records.dependencies, give: submitWithReactions(records.dependencies) }
  })
const typing = (html: string, typed: Readonly<Record<string, string>>, does = 'save'): Values =>
  new Map([
    ...formIn(html),
    ...Object.entries({ ...typed, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const begin = async (told: (typeof toldUntil)[keyof typeof toldUntil] = toldUntil.visited) => {
  const records = await recordsTold(told)
  return { records, app: await pagesFor(records, visitorOfReview), since: async () => toldSince(records, told) }
}

test('a section shows what the community said of each standard, and takes what the team agreed', async () => {
  const { app, since } = await begin()
  const page = (await get(app, people)).body
  for (const text of ['What S1 asks.', 'The community’s own rating: Unrated', 'We do not keep your private notes.'])
    expect(textOf(page)).toContain(text)
  const sent = typing(page, { 'rating.S1': 'met', 'comment.S2': 'Ask again.' }, 'next')
  for (const time of ['first', 'again'])
    expect([time, (await post(app, people, sent)).headers.location]).toEqual([time, at('visit-ratings')])
  expect(await since()).toMatchObject([
    {
      type: 'PeerRatingsSaved',
      ratings: [
        { standard: 'S1', rating: 'met' },
        { standard: 'S2', rating: null }
      ]
    }
  ])
  expect(textOf((await get(app, at('visit-ratings'))).body)).toContain('1 of 3 standards rated')
})
test('two reviewers rate one section at once, and what each of them wrote is kept', async () => {
  const { app, records, since } = await begin()
  const other = await pagesFor(records, otherVisitor)
  const [mine, theirs] = [(await get(app, people)).body, (await get(other, people)).body]
  const told = await Promise.all([
    post(app, people, typing(mine, { 'rating.S1': 'met' })),
    post(other, people, typing(theirs, { 'rating.S2': 'not', 'comment.S2': 'We saw none.' }))
  ])
  expect(told.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const ratings = (await since()).flatMap(({ ratings: of }) => of as ReadonlyArray<{ readonly standard: string }>)
  expect(ratings.map(({ standard }) => standard).toSorted()).toEqual(['S1', 'S2'])
})
test('where both rated the same and not alike, nothing is overwritten', async () => {
  const { app, records, since } = await begin()
  const other = await pagesFor(records, otherVisitor)
  const [mine, theirs] = [(await get(app, people)).body, (await get(other, people)).body]
  await post(other, people, typing(theirs, { 'rating.S1': 'not' }))
  const { statusCode, body } = await post(app, people, typing(mine, { 'rating.S1': 'met', 'rating.S2': 'met' }))
  expect([statusCode, body.includes('Somebody else wrote here while you did.')]).toEqual([409, true])
  expect(await since()).toMatchObject([
    { ratings: [{ standard: 'S1', rating: 'not' }] },
    { ratings: [{ standard: 'S2', rating: 'met' }] }
  ])
  await post(app, people, typing(body, {}))
  expect((await since()).at(-1)).toMatchObject({ ratings: [{ standard: 'S1', rating: 'met' }] })
})
test('before the visit nothing is asked, and after the draft nothing can be rated any more', async () => {
  for (const [told, says] of [
    [toldUntil.teamChosen, 'The visit was not held yet.'],
    [toldUntil.drafted, 'The report is drafted, so the ratings are closed.']
  ] as const) {
    const { app } = await begin(told)
    expect(textOf((await get(app, at('visit-ratings'))).body)).toContain(says)
    expect((await get(app, people)).body).not.toContain('name="rating.S1"')
  }
})
test('the report is drafted once the team has read how far it is, and what stands in the way is said', async () => {
  const { app, since } = await begin()
  const url = at('visit-ratings')
  const early = await post(app, url, typing((await get(app, url)).body, {}, 'go'))
  expect([early.statusCode, textOf(early.body).includes('There is a problem')]).toEqual([422, true])
  await post(app, people, typing((await get(app, people)).body, { 'rating.S1': 'met' }))
  const page = (await post(app, url, typing((await get(app, url)).body, {}, 'go'))).body
  expect(textOf(page)).toContain('People 1 of 2 standards rated by the team')
  expect((await post(app, url, typing(page, {}, 'send'))).statusCode).toBe(303)
  expect((await since()).at(-1)).toMatchObject({ type: 'LocalReportDrafted' })
})

test('what was found is written down one after the other, and stands above', async () => {
  const { app, since } = await begin()
  const url = at('visit-findings')
  const typed = {
    findingKind: 'action',
    words: 'Meet daily.',
    standard: 'S1',
    'due.day': '1',
    'due.month': '5',
    'due.year': '2025'
  }
  const sent = typing((await get(app, url)).body, typed)
  for (const time of ['first', 'again']) expect([time, (await post(app, url, sent)).statusCode]).toEqual([time, 303])
  expect(await since()).toMatchObject([{ type: 'FindingRecorded', finding: 1, standard: 'S1', due: '2025-05-01' }])
  expect(textOf((await get(app, url)).body)).toContain('Meet daily. (S1)')
  const wrong = await post(app, url, typing((await get(app, url)).body, { words: 'Of no kind.' }))
  expect([wrong.statusCode, formIn(wrong.body).get('words')]).toEqual([400, ['Of no kind.']])
})
test('a visiting team gives its feedback by questions of its own', async () => {
  const { app, since } = await begin()
  const url = at('team-feedback')
  const page = (await post(app, url, typing((await get(app, url)).body, { 'score.welcomed': '4' }, 'go'))).body
  expect((await post(app, url, typing(page, {}, 'send'))).statusCode).toBe(303)
  expect(await since()).toMatchObject([
    { type: 'FeedbackGiven', by: 'team', scores: [{ question: 'welcomed', score: 4 }] }
  ])
})

test('a reviewer of another visit is told that nothing is there, and a host that nothing is for it', async () => {
  const { records } = await begin()
  const [elsewhere, host] = [await pagesFor(records, visitorElsewhere), await pagesFor(records, hostOfReview)]
  for (const word of ['visit-ratings', 'visit-findings', 'team-feedback'])
    expect([(await get(elsewhere, at(word))).statusCode, (await get(host, at(word))).statusCode]).toEqual([404, 403])
})
