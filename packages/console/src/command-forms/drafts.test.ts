/** What was typed in a form is lost to nobody who typed it, and is found by nobody else. */
import { inMemoryDraftStore, inMemoryGrantStore, inMemorySessionStore, type DraftStore } from '@cofc/access-store'
import { submitWithReactions, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { sessionVisits } from '@cofc/http'
import { tokenFor } from '../form-token.ts'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import type { ConsoleOptions } from '../options.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post, team, type Records } from '../testing/giving.ts'
import { own, type Values } from './values.ts'

const url = '/do/review/TC-0001/2023-2024/peer-review/return-workbook'
const typing = (page: string, reason: string): Values => new Map([...formIn(page), ['reason', [reason]]])
const press = (values: Values, does: string): Values => new Map([...values, [own.does, [does]]])
const withDrafts = (records: Records, drafts: DraftStore, changed: Partial<ConsoleOptions> = {}, actor: Actor = team) =>
  givingPages(records, actor, {
    giving: { dependencies: records.dependencies, give: () => TE.left({ type: 'NotACommand', problems: [] }), drafts },
    ...changed
  })
const identities: NonNullable<ConsoleOptions['signIn']> = {
  identities: { draw: () => Promise.reject(new Error('not asked')) } as never,
  sessions: {} as never
}
/** A session that is over: the browser holds what it held, and nobody is known by it. */
const overFor = (actor: Actor): Partial<ConsoleOptions> => ({
  visitors: {
    principal: sessionVisits({
      sessions: inMemorySessionStore(),
      grants: inMemoryGrantStore(),
      now: () => '2024-11-20T10:00:00.000Z'
    }),
    known: 'by-account',
    secret: () => `held by ${actor.subject}`
  },
  signIn: identities
})

test('a session that ends in the middle of a form loses no word: after signing in all that was typed is there', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'Half the standards\r\nare not rated.')
  const over = await withDrafts(records, drafts, overFor(team))
  const told = await post(over, url, press(values, 'go'))
  const key = values.get(own.form)?.[0] ?? ''
  expect([told.statusCode, told.headers.location]).toEqual([
    303,
    `/login?to=${encodeURIComponent(`${url}?draft=${key}`)}`
  ])
  const back = await get(app, `${url}?draft=${key}`)
  expect(back.statusCode).toBe(200)
  const again = formIn(back.body)
  expect(again.get('reason')).toEqual(['Half the standards\r\nare not rated.'])
  expect([again.get(own.form), again.get(own.tag)]).toEqual([values.get(own.form), values.get(own.tag)])
})
test('whoever signed in anew meanwhile is led back to what they typed', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'Kept all the same.')
  const told = await post(app, url, new Map([...press(values, 'go'), [own.token, [tokenFor('of before')]]]))
  const key = values.get(own.form)?.[0] ?? ''
  expect([told.statusCode, told.body.includes(`href="${url}?draft=${key}"`)]).toEqual([403, true])
  expect(formIn((await get(app, `${url}?draft=${key}`)).body).get('reason')).toEqual(['Kept all the same.'])
})
test('what one typed is found by nobody else, though they know its address', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'Mine alone.')
  await post(app, url, press(values, 'go'))
  const other = await withDrafts(records, drafts, {}, { role: 'network-team', subject: 'S-8' })
  const { body } = await get(other, `${url}?draft=${values.get(own.form)?.[0] ?? ''}`)
  expect([body.includes('Mine alone.'), textOf(body).includes('not there any more')]).toEqual([false, true])
  expect((await get(other, '/drafts')).body).not.toContain(url)
  // Nor does anybody throw it away.
  const token = formIn((await get(other, url)).body).get(own.token) ?? []
  await post(
    other,
    '/drafts',
    new Map([
      [own.token, token],
      [own.form, values.get(own.form) ?? []]
    ])
  )
  expect((await get(app, '/drafts')).body).toContain(url)
})
test('what is sent by a page of another site is neither done nor kept', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'x')
  const told = await app.inject({
    ...{ method: 'POST', url, payload: `_form=${values.get(own.form)?.[0] ?? ''}&reason=planted` },
    headers: {
      ...{ host: 'localhost:4200', 'content-type': 'application/x-www-form-urlencoded' },
      'sec-fetch-site': 'cross-site'
    }
  })
  expect(told.statusCode).toBe(403)
  expect(await drafts.allOf(team.subject, '')()).toEqual({ _tag: 'Right', right: [] })
})
test('what somebody began is offered where they began it, listed, and thrown away by them', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'Begun.')
  await post(app, url, press(values, 'add nothing'))
  expect(textOf((await get(app, url)).body)).toContain('You began this before')
  const list = (await get(app, '/drafts')).body
  expect(textOf(list)).toContain('Return the workbook to the community')
  const token = formIn((await get(app, url)).body).get(own.token) ?? []
  const gone = await post(
    app,
    '/drafts',
    new Map([
      [own.token, token],
      [own.form, values.get(own.form) ?? []]
    ])
  )
  expect([gone.statusCode, textOf((await get(app, '/drafts')).body).includes('Return the workbook')]).toEqual([
    303,
    false
  ])
})
test('after seven days nothing of it is found', async () => {
  const drafts = inMemoryDraftStore()
  let now = '2024-11-20T10:00:00.000Z'
  const { dependencies } = newRecords()
  const records = { dependencies: { ...dependencies, now: () => now } }
  const app = await withDrafts(records, drafts)
  const values = typing((await get(app, url)).body, 'Old.')
  await post(app, url, press(values, 'go'))
  now = '2024-11-27T10:00:00.001Z'
  const { body } = await get(app, `${url}?draft=${values.get(own.form)?.[0] ?? ''}`)
  expect(textOf(body)).toContain('older than seven days')
})
test('where nothing can be kept a form goes on all the same', async () => {
  const away = TE.left({ type: 'AccessStoreUnavailable', reason: '/data/access.db' } as const)
  const drafts = Object.fromEntries(Object.keys(inMemoryDraftStore()).map(name => [name, () => away])) as never
  const app = await withDrafts(newRecords(), drafts)
  const values = typing((await get(app, url)).body, 'x')
  const told = await post(app, url, press(values, 'go'))
  expect([told.statusCode, told.body.includes('access.db')]).toEqual([422, false])
  expect(formIn(told.body).get('reason')).toEqual(['x'])
})
test('what is sent is no draft any more', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const own1: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
  const give = () =>
    TE.right({
      submitted: { outcome: 'already-so' as const, stream: '', version: 0, events: [] },
      followed: [],
      isToBeContinued: false
    })
  const app = await withDrafts(records, drafts, { giving: { dependencies: records.dependencies, give, drafts } }, own1)
  const at = '/do/membership/TC-0001/withdraw-membership'
  const sent = await post(app, at, press(formIn((await get(app, at)).body), 'send'))
  expect(sent.statusCode).toBe(303)
  expect(await drafts.allOf('S-9', '')()).toEqual({ _tag: 'Right', right: [] })
})
test('what is to be checked has an address of its own, to which one goes back until it is sent', async () => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const app = await givingPages(records, team, {
    giving: { dependencies: records.dependencies, give: submitWithReactions(records.dependencies), drafts }
  })
  const at = '/do/policy/adopt-policy'
  const typed = new Map([...formIn((await get(app, at)).body), ['book.teamSize', ['4']]])
  for (const [part, text] of Object.entries({ day: '1', month: '9', year: '2024' }))
    typed.set(`inForceFrom.${part}`, [text])
  for (const [part, text] of Object.entries({ day: '1', month: '8', year: '2024' })) typed.set(`on.${part}`, [text])
  const check = await post(app, at, press(typed, 'go'))
  const key = typed.get(own.form)?.[0] ?? ''
  expect([check.statusCode, check.headers.location]).toEqual([303, `${at}?check=${key}`])
  const page = await get(app, `${at}?check=${key}`)
  expect(textOf(page.body)).toContain('Check your answers')
  const change = await post(app, at, press(formIn(page.body), 'change'))
  expect(change.headers.location).toBe(`${at}?draft=${key}`)
  const sent = await post(app, at, press(formIn(page.body), 'send'))
  expect(sent.headers.location).toBe(`${at}?sent=${key}`)
  // Whoever goes back to it is told what became of it.
  expect((await get(app, `${at}?check=${key}`)).headers.location).toBe(`${at}?sent=${key}`)
})

const refusing = async (changed: Partial<ConsoleOptions> = {}) => {
  const [records, drafts] = [newRecords(), inMemoryDraftStore()]
  const giving = { dependencies: records.dependencies, give: submitWithReactions(records.dependencies), drafts }
  return { records, drafts, app: await givingPages(records, team, { giving, ...changed }) }
}
test('what is refused is said at an address of its own, which may be loaded again, and nothing is done', async () => {
  const { app, records } = await refusing()
  const values = typing((await get(app, url)).body, 'Half the standards\r\nare not rated.')
  const key = values.get(own.form)?.[0] ?? ''
  const told = await post(app, url, press(values, 'go'))
  expect([told.statusCode, told.headers.location]).toEqual([303, `${url}?look=${key}`])
  for (const time of ['first', 'again']) {
    const shown = await get(app, `${url}?look=${key}`)
    expect([time, shown.statusCode]).toEqual([time, 422])
    expect(shown.body).toContain('There is a problem')
    const form = formIn(shown.body)
    expect([form.get('reason'), form.get(own.form), form.get(own.tag)]).toEqual([
      ['Half the standards\r\nare not rated.'],
      values.get(own.form),
      values.get(own.tag)
    ])
  }
  const found = await records.dependencies.events.read('review-TC-0001/2023-2024/peer-review', 1)()
  expect(found).toMatchObject({ right: { events: [] } })
})
test('of what was recorded meanwhile the address tells too, and what is sent from there is done', async () => {
  const { app, records } = await refusing()
  const at = '/do/policy/adopt-policy'
  const filled = (page: string, teamSize: string, year: string): Values =>
    new Map([
      ...formIn(page),
      ...[...Object.entries({ day: '1', month: '9', year }), ...Object.entries({ day: '1', month: '8', year })].map(
        ([part, text], place): [string, ReadonlyArray<string>] => [
          `${place < 3 ? 'inForceFrom' : 'on'}.${part}`,
          [text]
        ]
      ),
      ['book.teamSize', [teamSize]]
    ])
  const [mine, theirs] = [
    filled((await get(app, at)).body, '4', '2025'),
    filled((await get(app, at)).body, '5', '2024')
  ]
  expect((await post(app, at, press(theirs, 'send'))).headers.location).toContain('?sent=')
  const told = await post(app, at, press(mine, 'send'))
  expect(told.headers.location).toBe(`${at}?look=${mine.get(own.form)?.[0] ?? ''}`)
  const shown = await get(app, String(told.headers.location))
  expect([shown.statusCode, textOf(shown.body).includes('Somebody else was faster')]).toEqual([409, true])
  expect((await post(app, at, press(formIn(shown.body), 'send'))).headers.location).toContain('?sent=')
  const found = await records.dependencies.events.read('policy', 1)()
  expect(found).toMatchObject({ right: { events: [{}, {}] } })
})
test('what was sent before is done once, and with something else in it is asked for under a new key', async () => {
  const { app } = await refusing()
  const at = '/do/policy/adopt-policy'
  const typed = new Map([...formIn((await get(app, at)).body), ['book.teamSize', ['4']]])
  for (const [part, text] of Object.entries({ day: '1', month: '9', year: '2024' }))
    typed.set(`inForceFrom.${part}`, [text])
  for (const [part, text] of Object.entries({ day: '1', month: '8', year: '2024' })) typed.set(`on.${part}`, [text])
  const once = await post(app, at, press(typed, 'send'))
  expect((await post(app, at, press(typed, 'send'))).headers.location).toBe(once.headers.location)
  const other = await post(app, at, press(new Map([...typed, ['book.teamSize', ['6']]]), 'send'))
  expect(other.headers.location).toMatch(/\?another=[0-9a-f-]{36}$/)
  expect(other.headers.location).not.toContain(typed.get(own.form)?.[0] ?? '-')
  const shown = await get(app, String(other.headers.location))
  expect([shown.statusCode, textOf(shown.body).includes('This form was sent before')]).toEqual([409, true])
  expect(formIn(shown.body).get('book.teamSize')).toEqual(['6'])
})
test('what only its use case can refuse is said again as it was said', async () => {
  const { drafts, records } = await refusing()
  const give = () =>
    TE.left({ type: 'NotACommand' as const, problems: [{ path: 'issue', says: 'it must wait for more ratings' }] })
  const app = await givingPages(records, team, { giving: { dependencies: records.dependencies, give, drafts } })
  const at = '/do/cycle/2023-2024/publish-national-report'
  const told = await post(app, at, press(formIn((await get(app, at)).body), 'send'))
  expect(told.headers.location).toContain('?look=')
  const [first, again] = [await get(app, String(told.headers.location)), await get(app, String(told.headers.location))]
  expect([first.statusCode, again.statusCode, textOf(first.body).includes('it must wait')]).toEqual([409, 409, true])
  expect(textOf(again.body)).toBe(textOf(first.body))
})
