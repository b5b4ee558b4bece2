/** A workbook is filled in section by section, by several people at once, and nothing of theirs is lost. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submit, submitWithReactions, uuidOf, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { FastifyInstance } from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import { own, type Values } from '../command-forms/values.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, post, send, team, type Records } from '../testing/giving.ts'
import { linkPersonOfWorkbook, recordsWithWorkbook, reviewed, workbookAt } from '../testing/workbook.ts'

const [key, whole, linkPerson] = [reviewed, workbookAt, linkPersonOfWorkbook]
let records: Records
let app: FastifyInstance
beforeEach(async () => {
  records = await recordsWithWorkbook()
  app = await asSomebody(linkPerson)
})
const drafts = inMemoryDraftStore()
const asSomebody = (actor: Actor) =>
  givingPages(records, actor, {
    giving: { dependencies: records.dependencies, give: submitWithReactions(records.dependencies), drafts }
  })
const page = async (rest = '', of = app) => (await get(of, `${whole}${rest}`)).body
const typing = (html: string, typed: Readonly<Record<string, string>>, does = 'save'): Values =>
  new Map([
    ...formIn(html),
    ...Object.entries({ ...typed, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const savedEvents = async (): Promise<ReadonlyArray<unknown>> => {
  const found = await records.dependencies.events.read('review-TC-0001/2023-2024/peer-review', 2)()
  return isLeft(found) ? [] : found.right.events.map(({ data }) => data['ratings'])
}
const saved = async (rest: string, values: Values, of = app) => send(of, `${whole}${rest}`, values)

test('the workbook tells of each section how far it is, and where one goes on', async () => {
  const said = textOf(await page())
  for (const text of ['0 of 3 standards rated', 'Core', 'People', 'Not begun', 'Check and submit'])
    expect(said).toContain(text)
  expect(await page()).toContain(`href="${whole}/2"`)
})
test('a section shows each standard with its text and type, and is saved as often as one wants', async () => {
  const first = await page('/2')
  expect(textOf(first)).toContain('What S1 asks.')
  const told = await saved('/2', typing(first, { 'rating.S1': 'partly', 'comment.S1': 'Most days.\r\nNot Sundays.' }))
  expect([told.statusCode, told.headers.location]).toEqual([303, `${whole}/2?saved=yes`])
  const again = formIn(await page('/2?saved=yes'))
  expect([again.get('rating.S1'), again.get('comment.S1'), again.get('rating.S2')]).toEqual([
    ...[['partly'], ['Most days.\r\nNot Sundays.'], ['']]
  ])
  // What was not touched is not said again.
  expect(await savedEvents()).toMatchObject([[{ standard: 'S1', rating: 'partly' }]])
  const next = await saved('/2', typing(await page('/2'), { 'rating.S2': 'met' }, 'next'))
  expect(next.headers.location).toBe(whole)
  expect(await savedEvents()).toMatchObject([[{ standard: 'S1' }], [{ standard: 'S2', rating: 'met', comment: null }]])
  expect(textOf(await page())).toContain('2 of 3 standards rated')
})
test('a standard that its edition has in plain words stands there in both', async () => {
  const command = { type: 'WritePlainVersion', edition: 'E10', standard: 'S1', plainText: 'We talk.', on: '2023-10-01' }
  const before = textOf(await page('/2'))
  await submit(records.dependencies)({
    id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'plainly'),
    command,
    actor: team
  })()
  const [after, of] = [textOf(await page('/2')), (text: string, said: string) => said.split(text).length - 1]
  expect([of('In plain words', before), of('In plain words', after)]).toEqual([0, 1])
  for (const text of ['What S1 asks.', 'We talk.', 'What S2 asks.']) expect(after).toContain(text)
})
test('what was saved is taken back by an empty rating and an empty comment', async () => {
  await saved('/1', typing(await page('/1'), { 'rating.CS1': 'met', 'comment.CS1': 'Yes.' }))
  await saved('/1', typing(await page('/1'), { 'rating.CS1': '', 'comment.CS1': '' }))
  expect((await savedEvents())[1]).toEqual([{ standard: 'CS1', rating: null, comment: null }])
})
test('the same save sent twice is one save', async () => {
  const values = typing(await page('/2'), { 'rating.S1': 'met', 'comment.S1': 'Once.' })
  const told = await Promise.all([saved('/2', values), saved('/2', values), saved('/2', values)])
  expect(told.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  expect(await savedEvents()).toHaveLength(1)
})

test('two people write in one section at once, and what each of them changed is kept', async () => {
  const other = await asSomebody(team)
  const [mine, theirs] = [await page('/2'), await page('/2', other)]
  await saved('/2', typing(mine, { 'rating.S1': 'met', 'comment.S2': 'Mine.' }))
  const told = await saved('/2', typing(theirs, { 'rating.S2': 'not', 'comment.S1': 'Theirs.' }), other)
  expect(told.statusCode).toBe(303)
  const both = formIn(await page('/2'))
  expect(['rating.S1', 'comment.S1', 'rating.S2', 'comment.S2'].map(name => both.get(name)?.[0])).toEqual([
    ...['met', 'Theirs.', 'not', 'Mine.']
  ])
})
test('where both changed the same, nothing is overwritten: both are shown, and one of them decides', async () => {
  const other = await asSomebody(team)
  const [mine, theirs] = [await page('/2'), await page('/2', other)]
  await saved('/2', typing(mine, { 'comment.S1': 'Mine.', 'rating.S2': 'met' }))
  const told = await saved('/2', typing(theirs, { 'comment.S1': 'Theirs.', 'rating.S1': 'partly' }), other)
  expect(told.statusCode).toBe(409)
  expect(textOf(told.body)).toContain('Somebody else wrote here while you did')
  expect(told.body).toContain('href="#comment.S1"')
  const asked = formIn(told.body)
  // What is in no conflict is saved, and nothing of the other's is undone by sending it again.
  expect(['comment.S1', 'rating.S1', 'rating.S2'].map(name => asked.get(name)?.[0])).toEqual([
    'Theirs.',
    'partly',
    'met'
  ])
  expect(told.body).toContain('Mine.')
  const both = await saved('/2', typing(told.body, { 'comment.S1': 'Mine. Theirs.' }), other)
  expect(both.statusCode).toBe(303)
  const after = formIn(await page('/2'))
  expect(['comment.S1', 'rating.S1', 'rating.S2'].map(name => after.get(name)?.[0])).toEqual([
    ...['Mine. Theirs.', 'partly', 'met']
  ])
})

test('what cannot be saved is said at its comment, and stays there as it was typed', async () => {
  const told = await saved('/2', typing(await page('/2'), { 'rating.S1': 'met', 'comment.S2': 'a\u0007b' }))
  expect(told.statusCode).toBe(400)
  expect(told.body).toContain('href="#comment.S2"')
  const asked = formIn(told.body)
  expect([asked.get('rating.S1'), asked.get('comment.S2')]).toEqual([['met'], ['a\u0007b']])
  expect(await savedEvents()).toEqual([])
  // It is a draft as long as it is not saved.
  expect(textOf(await page('/2'))).toContain('You wrote here before')
  const href = `${whole}/2?draft=${asked.get(own.form)?.[0] ?? ''}`
  expect(formIn((await get(app, href)).body).get('rating.S1')).toEqual(['met'])
  expect((await saved('/2', typing((await get(app, href)).body, { 'comment.S2': 'ab' }))).statusCode).toBe(303)
  expect(textOf(await page('/2'))).not.toContain('You wrote here before')
})
test('before it is submitted all of it is read once more, with what is not rated', async () => {
  await saved('/2', typing(await page('/2'), { 'rating.S1': 'met' }))
  const check = await page('/check')
  expect(textOf(check)).toContain('2 standards are not rated')
  const at = /href="(\/do\/review[^"]*submit-self-review)"/.exec(check)?.[1] ?? ''
  const form = (await get(app, at)).body
  expect((await post(app, at, new Map([...formIn(form), [own.does, ['send']]]))).statusCode).toBe(303)
  const locked = await page('/2')
  expect([formIn(locked).has('rating.S1'), textOf(locked).includes('Met')]).toEqual([false, true])
  expect(textOf(await page())).toContain('It was submitted on ')
})
test('a submitted workbook takes nothing any more, and loses nothing of what was typed', async () => {
  const open = await page('/2')
  await saved('/1', typing(await page('/1'), { 'rating.CS1': 'met' }))
  const { dependencies } = records
  const command = { type: 'SubmitSelfReview', ...key, on: '2024-11-20' }
  const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'submitted')
  expect((await submit(dependencies)({ id, actor: team, command })())._tag).toBe('Right')
  const told = await saved('/2', typing(open, { 'rating.S1': 'met', 'comment.S1': 'Too late.' }))
  expect(told.statusCode).toBe(422)
  expect(textOf(told.body)).toContain('submitted')
  expect(formIn(told.body).get('comment.S1')).toEqual(['Too late.'])
})
test('a workbook is its community’s and the network team’s alone', async () => {
  const statuses = async (actor: Actor) => {
    const of = await asSomebody(actor)
    const values = typing(await page('/2'), { 'rating.S1': 'met' })
    return [
      ...(await Promise.all(['', '/2', '/check'].map(async rest => (await get(of, `${whole}${rest}`)).statusCode))),
      (await saved('/2', values, of)).statusCode
    ]
  }
  expect(await statuses({ role: 'committee', subject: 'S-1' })).toEqual([403, 403, 403, 403])
  expect(await statuses({ ...linkPerson, subject: 'S-2', community: 'TC-0002' as CommunityId })).toEqual([
    ...[404, 404, 404, 403]
  ])
  expect(await savedEvents()).toEqual([])
  for (const nowhere of ['/3', '/0', '/x', '/check/2']) expect((await get(app, whole + nowhere)).statusCode).toBe(404)
  expect((await get(app, '/workbook/TC-0001/2024-2025/peer-review')).statusCode).toBe(404)
})
