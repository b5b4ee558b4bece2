/** Every command is given by a form, by those who may, once, and with nothing lost. */
import { submit, uuidOf, type Actor } from '@cofc/application'
import { isLeft } from 'fp-ts/lib/Either.js'
import { reachOf, type CommunityId } from '@cofc/core'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post, team, type Records } from '../testing/giving.ts'
import { spokenCommands } from '../testing/spoken-commands.ts'
import { commandForms, rolesOf, routeOfForm } from './command-form.ts'
import { Fields } from './field-view.tsx'
import { formOf, type Field } from './field.ts'
import { readRecord } from './read.ts'
import { sentIn } from './sent.ts'
import { own, valuesOf, type Values } from './values.ts'
import { written } from './write.ts'
import { renderToString } from 'preact-render-to-string'
import { h } from 'preact'

const linkPerson: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
const seed = 20_240_901
/** Boxes are sent in the order in which they stand, each once. */
const boxed = (field: Field, value: unknown): unknown => {
  if (value === null || value === undefined) return value
  if (field.is === 'some-of') return field.of.filter(one => (value as ReadonlyArray<unknown>).includes(one))
  if (field.is === 'list') return (value as ReadonlyArray<unknown>).map(one => boxed(field.item, one))
  if (field.is === 'either') return field.of.includes(value as never) ? value : boxed(field.or, value)
  if (field.is !== 'record') return value
  const fields = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    field.fields.flatMap(one => (one.name in fields ? [[one.name, boxed(one.field, fields[one.name])]] : []))
  )
}
test.each(commandForms.map(one => [one.type, one] as const))(
  'what stands on the page of %s is sent by a browser as the same command',
  (type, command) => {
    const form = formOf(command)
    fc.assert(
      fc.property(spokenCommands(command), spoken => {
        const filled = { command: type, values: written(form, spoken), problems: [] }
        const html = renderToString(h(Fields, { filled, path: '', fields: form.fields }))
        const sent = formIn(`<form class="command-form">${html}</form>`)
        expect(readRecord(form, sentIn({ body: Object.fromEntries(sent) }).values)).toEqual(boxed(form, spoken))
      }),
      { seed, numRuns: 2 }
    )
  }
)

const keys = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', edition: 'E10', reviewer: 'R-014' }
const more = { gathering: 'F-2024', announcement: 'N-1' }
const addressed = (route: string): string =>
  route.replaceAll(/:(\w+)/g, (_, field: string) => ({ ...keys, ...more })[field as 'cycle'])
test('every command has a page with its title, its rule and its fields; one that nobody may give is shown to nobody', async () => {
  const givers = ['network-team', 'finance', 'committee', 'link-person'] as const
  const apps = new Map<string, FastifyInstance>()
  for (const role of givers) apps.set(role, await givingPages(newRecords(), { ...linkPerson, role }))
  for (const command of commandForms) {
    const giver = givers.find(role => reachOf(rolesOf(command), role) !== null)
    const { statusCode, body } = await get(apps.get(giver ?? 'network-team')!, addressed(routeOfForm(command)))
    expect([command.type, statusCode]).toEqual([command.type, giver === undefined ? 403 : 200])
    if (giver !== undefined) expect(textOf(body)).toContain(command.command.title)
    expect([command.type, body.includes('<form class="command-form"')]).toEqual([command.type, giver !== undefined])
  }
})

const filledIn = (page: string, typed: Readonly<Record<string, string | ReadonlyArray<string>>>): Values =>
  new Map([
    ...formIn(page),
    ...Object.entries(typed).map(([name, text]): [string, ReadonlyArray<string>] => [
      name,
      typeof text === 'string' ? [text] : text
    ])
  ])
const registering = '/do/community/TC-0001/register-community'
const profile = {
  ...{ 'profile.name': 'Elm House', 'profile.sector': 'ADTC', 'profile.provider': 'charity', 'profile.country': 'GB' },
  ...{ 'profile.models': ['TC', 'PIE'], 'profile.places': '12', 'profile.linkPerson': 'L-1' },
  ...{
    'profile.entryCriteria': 'Whoever wants to.\r\nAnd stays.',
    'on.day': '10',
    'on.month': 'Jan',
    'on.year': '2023'
  }
}
/** Filled in, and what came of pressing a button. */
const press = async (app: FastifyInstance, url: string, values: Values, does = 'go') =>
  post(app, url, new Map([...values, [own.does, [does]]]))
const recorded = async ({ dependencies: { events } }: Records, stream = 'community-TC-0001') => {
  const found = await events.read(stream, 1)()
  return isLeft(found) ? [] : found.right.events
}

test('a command is typed, checked and sent, and what was recorded is told', async () => {
  const records = newRecords()
  const app = await givingPages(records)
  const page = (await get(app, registering)).body
  const check = await press(app, registering, filledIn(page, profile))
  expect([check.statusCode, await recorded(records)]).toEqual([200, []])
  expect(textOf(check.body)).toContain('Check your answers')
  expect(textOf(check.body)).toContain('Elm House')
  const changed = await press(app, registering, formIn(check.body), 'change')
  expect(formIn(changed.body).get('profile.entryCriteria')).toEqual(['Whoever wants to.\r\nAnd stays.'])
  const sent = await press(app, registering, formIn(check.body), 'send')
  expect(sent.statusCode).toBe(303)
  const [event, ...others] = await recorded(records)
  expect(event?.data).toMatchObject({
    ...{ type: 'CommunityRegistered', community: 'TC-0001', on: '2023-01-10' },
    profile: { name: 'Elm House', models: ['TC', 'PIE'], places: 12, parent: null, membersDecideAdmission: null }
  })
  expect(others).toEqual([])
  const done = await get(app, String(sent.headers.location))
  expect(textOf(done.body)).toContain('What was recorded')
  expect(textOf(done.body)).toContain('Elm House')
})

test('a form that is sent twice, at once or after going back, is done once and answered alike', async () => {
  const records = newRecords()
  const app = await givingPages(records)
  const check = await press(app, registering, filledIn((await get(app, registering)).body, profile))
  const values = formIn(check.body)
  const sent = await Promise.all(Array.from({ length: 5 }, async () => press(app, registering, values, 'send')))
  const again = await press(app, registering, values, 'send')
  const told = [...sent, again].map(({ statusCode, headers }) => `${String(statusCode)} ${String(headers.location)}`)
  expect([new Set(told).size, told[0]?.slice(0, 3), (await recorded(records)).length]).toEqual([1, '303', 1])
  // Going back to the form itself leads to what became of it, too.
  const back = await press(app, registering, values, 'go')
  expect([back.statusCode, back.headers.location]).toEqual([303, sent[0]?.headers.location])
})
test('a form that was done and is sent with something else is not done, and keeps all that was typed under a new key', async () => {
  const records = newRecords()
  const app = await givingPages(records)
  const values = filledIn((await get(app, registering)).body, profile)
  await press(app, registering, values, 'send')
  const other = new Map([...values, ['profile.name', ['Oak House']]])
  const told = await press(app, registering, other, 'send')
  expect([told.statusCode, textOf(told.body).includes('was sent before')]).toEqual([409, true])
  const again = formIn(told.body)
  expect(again.get('profile.name')).toEqual(['Oak House'])
  expect(again.get(own.form)).not.toEqual(values.get(own.form))
  expect(await recorded(records)).toHaveLength(1)
})

const give = async ({ dependencies }: Records, command: unknown, name: string) => {
  const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
  const done = await submit(dependencies)({ id, actor: { role: 'network-team', subject: 'test' }, command })()
  if (isLeft(done)) throw new Error(JSON.stringify(done.left))
}
const spokenProfile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile: spokenProfile }
const registered = async (): Promise<Records> => {
  const records = newRecords()
  await give(records, register, 'r')
  return records
}

test('a refusal stands beside the field that would put it right, with its sentence, and everything typed is kept', async () => {
  const app = await givingPages(await registered())
  const url = '/do/membership/TC-0001/suspend-membership'
  const values = filledIn((await get(app, url)).body, { cause: 'fees-unpaid', words: 'Three <invoices> "open".' })
  const { statusCode, body } = await press(app, url, values)
  expect(statusCode).toBe(422)
  expect(body).toContain('There is a problem')
  expect(formIn(body).get('words')).toEqual(['Three <invoices> "open".'])
  const applying = '/do/membership/TC-0001/apply-for-membership'
  const asked = filledIn((await get(app, applying)).body, { membershipType: 'HmpIntegratedAudit', forms: ['joining'] })
  const refused = await press(app, applying, asked, 'send')
  expect(refused.statusCode).toBe(303)
  const admitting = '/do/membership/TC-0001/admit-community'
  const admit = await press(app, admitting, filledIn((await get(app, admitting)).body, { cycle: '2023-2024' }))
  expect(admit.statusCode).toBe(422)
  expect(admit.body).toMatch(/<a href="#[a-z]+/)
})
test('what is no command is said field by field, in the words of the form', async () => {
  const app = await givingPages(await registered())
  const url = '/do/review/TC-0001/2023-2024/peer-review/agree-visit'
  const typed = { visit: 'one', 'date.day': '31', 'date.month': '2', 'date.year': '2024' }
  const { statusCode, body } = await press(app, url, filledIn((await get(app, url)).body, typed))
  expect(statusCode).toBe(400)
  for (const [id, says] of [
    ['visit', 'Number of the visit must be a whole number'],
    ['date.day', 'Agreed date must be a real day, such as 31 3 2024'],
    ['mode', 'Choose how it is held']
  ] as const)
    expect(body).toContain(`<a href="#${id}">${says}</a>`)
  expect(formIn(body).get('date.day')).toEqual(['31'])
  expect(body).toMatch(/id="visit-error"/)
  expect(body).toMatch(/<title>Error: /)
})
test('a row is added and taken away without anything being sent, and what was typed stays', async () => {
  const app = await givingPages(await registered())
  const url = '/do/review/TC-0001/2023-2024/peer-review/offer-visit-dates'
  const values = filledIn((await get(app, url)).body, { visit: '1', 'dates.0.day': '8' })
  const more = await press(app, url, values, 'add dates')
  expect(more.statusCode).toBe(200)
  expect([...formIn(more.body)].filter(([name]) => name.endsWith('.day'))).toEqual([
    ...[
      ['dates.0.day', ['8']],
      ['dates.1.day', ['']]
    ],
    ['on.day', ['20']]
  ])
  const less = await press(app, url, formIn(more.body), 'remove dates.0')
  expect(formIn(less.body).get('dates._many')).toEqual(['1'])
})

test('a list in which nothing was typed has its row again when something else is wrong', async () => {
  const app = await givingPages(await registered())
  const url = '/do/review/TC-0001/2023-2024/peer-review/offer-visit-dates'
  const told = await press(app, url, filledIn((await get(app, url)).body, { visit: 'none' }))
  expect(formIn(told.body).get('dates.0.day')).toEqual([''])
})

test('where somebody else was faster nothing is done: what they recorded is shown, and all that was typed', async () => {
  const records = await registered()
  const app = await givingPages(records)
  const url = '/do/community/TC-0001/change-profile'
  const values = filledIn((await get(app, url)).body, { ...profile, 'on.year': '2024' })
  const changed = { type: 'ChangeProfile', community: 'TC-0001', on: '2023-05-01' }
  await give(records, { ...changed, profile: { ...spokenProfile, places: 30 } }, 'c')
  const told = await press(app, url, values)
  expect([told.statusCode, (await recorded(records)).length]).toEqual([409, 2])
  expect(textOf(told.body)).toContain('somebody else was faster')
  const again = formIn(told.body)
  expect(again.get('profile.entryCriteria')).toEqual(values.get('profile.entryCriteria'))
  expect((await press(app, url, again, 'send')).statusCode).toBe(303)
  expect(await recorded(records)).toHaveLength(3)
})

test('whoever may not give a command sees no form, and nothing they send is done', async () => {
  const records = await registered()
  const asTeam = await givingPages(records)
  const url = '/do/community/TC-0001/change-profile'
  const values = filledIn((await get(asTeam, url)).body, profile)
  const app = await givingPages(records, linkPerson)
  const [shown, sent] = [await get(app, url), await press(app, url, values, 'send')]
  // The token of another is none.
  expect([shown.statusCode, sent.statusCode, shown.body.includes('command-form')]).toEqual([403, 403, false])
  const withdrawing = (community: string) => `/do/membership/${community}/withdraw-membership`
  const mine = await get(app, withdrawing('TC-0001'))
  expect(mine.statusCode).toBe(200)
  const elsewhere = withdrawing('TC-0002')
  expect([(await get(app, elsewhere)).statusCode, (await press(app, elsewhere, formIn(mine.body))).statusCode]).toEqual(
    [404, 404]
  )
  expect(await recorded(records)).toHaveLength(1)
})
test('a link person says nothing of which community it is: it is their own', async () => {
  const records = await registered()
  const app = await givingPages(records, linkPerson)
  const url = '/do/announcement/N-1/propose-news'
  const page = (await get(app, url)).body
  expect(formIn(page).has('community')).toBe(false)
  const sent = await press(app, url, filledIn(page, { title: 'A fair', words: 'In June.' }))
  // Refused, for it is no member; and not denied.
  expect(sent.statusCode).toBe(422)
})
test('a form of no page of ours is not done', async () => {
  const records = newRecords()
  const app = await givingPages(records)
  const values = filledIn((await get(app, registering)).body, profile)
  for (const token of ['', 'x']) {
    const told = await press(app, registering, new Map([...values, [own.token, [token]]]), 'send')
    expect([told.statusCode, await recorded(records)]).toEqual([403, []])
  }
})
test('where it is not said what a command is about, that is asked', async () => {
  const app = await givingPages(newRecords())
  const start = '/do/membership/apply-for-membership'
  expect(textOf((await get(app, start)).body)).toContain('Apply for membership')
  expect((await get(app, `${start}?community=x%20y`)).statusCode).toBe(400)
  const { statusCode, headers } = await get(app, `${start}?community=TC-0001`)
  expect([statusCode, headers.location]).toEqual([303, '/do/membership/TC-0001/apply-for-membership'])
})
test('all that somebody may do is listed for them', async () => {
  const [asTeam, asLinkPerson] = [await givingPages(newRecords()), await givingPages(newRecords(), linkPerson)]
  const [ofTeam, ofLinkPerson] = [(await get(asTeam, '/do')).body, (await get(asLinkPerson, '/do')).body]
  expect([ofTeam.includes('/do/adopt-policy'), ofTeam.includes('Adopt a policy')]).toEqual([false, true])
  expect([ofLinkPerson.includes('Adopt a policy'), ofLinkPerson.includes('Withdraw from membership')]).toEqual([
    false,
    true
  ])
  for (const [, href = ''] of ofTeam.matchAll(/<a href="(\/do\/[^"]*)"/g))
    expect([href, (await get(asTeam, href)).statusCode]).toEqual([href, 200])
})
test('what a link to a form says stands in it', async () => {
  const app = await givingPages(newRecords())
  const { body } = await get(app, '/do/review/TC-0001/2023-2024/peer-review/settle-action-point?finding=3')
  expect(formIn(body).get('finding')).toEqual(['3'])
  expect(valuesOf([['a', '1']]).get('a')).toEqual(['1'])
  expect(team.role).toBe('network-team')
})
test('of a profile all stands in its form as it is today, to be changed', async () => {
  const records = newRecords()
  const entryCriteria = { words: 'Whoever wants to.' }
  await give(records, { ...register, profile: { ...spokenProfile, entryCriteria } }, 'r')
  const app = await givingPages(records)
  const url = '/do/community/TC-0001/change-profile'
  const values = formIn((await get(app, url)).body)
  expect(['name', 'country', 'models', 'places', 'entryCriteria'].map(name => values.get(`profile.${name}`))).toEqual([
    ...[['Elm House'], ['GB'], ['TC'], ['12'], ['Whoever wants to.']]
  ])
  const sent = await press(app, url, new Map([...values, ['profile.places', ['14']]]), 'send')
  expect([sent.statusCode, (await recorded(records)).at(-1)?.data]).toMatchObject([303, { profile: { places: 14 } }])
})
