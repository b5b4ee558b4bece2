/**
 * The access matrix walked over pages: every address there is, whatever is added later, is asked for by those who have no
 * business there, and nothing of another community comes of it.
 */
import { inMemoryDraftStore } from '@cofc/access-store'
import { replayOf, submitWithReactions, type Actor } from '@cofc/application'
import { roles, type CommunityId, type ReviewerId, type Role } from '@cofc/core'
import Fastify, { type FastifyInstance } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addressOfForm, commandForms, type CommandForm } from './command-forms/command-form.ts'
import { consolePages } from './plugin.ts'
import { network } from './testing/network.ts'
import { recordsWithWorkbook } from './testing/workbook.ts'

const [own, other, nobodys] = ['TC-0001', 'TC-0003', 'TC-0404'] as const
const nameOfOther = 'Cedar Court'
/** What stands in addresses beside the community; an address with anything else fails a test. */
const examples: Readonly<Record<string, string>> = {
  ...{ cycle: '2023-2024', kind: 'peer-review', number: '1', edition: 'E10', reviewer: 'R-031' },
  ...{
    gathering: 'F-2024',
    announcement: 'A-1',
    certificate: 'TC-0003-A1',
    evidence: 'E-1',
    standard: 'S1',
    visit: '1'
  }
}
/** What everybody may read of every community: what it may do as the member that it is. */
const isOfEverybody = (url: string): boolean => url.startsWith('/entitlements')

interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
}
const routes: Array<Route> = []
/** What was looked for: of reports and histories, and in streams; and how often anything was recorded. */
let [found, streams, appended]: [Array<string>, Array<string>, number] = [[], [], 0]
let asking: Actor
let app: FastifyInstance
beforeAll(async () => {
  const { dependencies: kept } = await recordsWithWorkbook()
  const dependencies: typeof kept = {
    ...kept,
    events: {
      ...kept.events,
      read: (stream, from) => {
        streams.push(stream)
        return kept.events.read(stream, from)
      },
      append: (stream, expected, events) => {
        appended += 1
        return kept.events.append(stream, expected, events)
      }
    }
  }
  app = Fastify()
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of ['GET', 'POST'] as const) if ([method].flat().includes(one)) routes.push({ method: one, url })
  })
  await app.register(consolePages, {
    ...network,
    reader: {
      ...network.reader,
      ask: report => {
        const asks = network.reader.ask(report)
        return (input: Parameters<typeof asks>[0]) => {
          found.push(JSON.stringify(input))
          return asks(input)
        }
      }
    },
    history: (community, asOf) => {
      found.push(community)
      return network.history(community, asOf)
    },
    replay: replayOf(dependencies),
    records: dependencies,
    giving: { dependencies, give: submitWithReactions(dependencies), drafts: inMemoryDraftStore() },
    visitors: { principal: () => TE.right(asking), known: 'elsewhere', secret: () => 'held' }
  })
  await app.ready()
})
afterAll(() => app.close())
beforeEach(() => {
  ;[found, streams, appended] = [[], [], 0]
})

const filledIn = (url: string, community: string): string =>
  url.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (name === 'community') return community
    const example = examples[name]
    if (example === undefined) throw new Error(`Say in this test what may stand for :${name} in ${url}.`)
    return example
  })
const ask = async ({ method, url }: Route) =>
  app.inject({
    ...{ method, url, headers: { host: 'localhost:4200', 'content-type': 'application/x-www-form-urlencoded' } },
    ...(method === 'POST' ? { payload: 'rating.S1=met' } : {})
  })
const ofCommunities = (): ReadonlyArray<Route> =>
  routes.filter(({ url }) => url.includes('/:community') && !isOfEverybody(url))
const somebody = (role: Role, of: string | null = null): Actor => ({
  ...{ role, subject: 'S-9' },
  ...(of === null ? {} : role === 'reviewer' ? { reviewer: of as ReviewerId } : { community: of as CommunityId })
})

test('a link person’s address bar reaches nothing of another community: it is answered as one that is not there, and nothing of it is looked for', async () => {
  asking = somebody('link-person', own)
  const all = ofCommunities()
  for (const part of [
    ...['/do/', '/workbook/', '/dashboard/', '/local/', '/communities/', '/statement/'],
    ...['/evidence/', '/evidence-shown/']
  ])
    expect([part, all.some(({ url }) => url.startsWith(part))]).toEqual([part, true])
  for (const { method, url } of all) {
    const [theirs, none] = [
      await ask({ method, url: filledIn(url, other) }),
      await ask({ method, url: filledIn(url, nobodys) })
    ]
    expect([url, method, [403, 404].includes(theirs.statusCode)]).toEqual([url, method, true])
    expect([url, theirs.statusCode]).toEqual([url, none.statusCode])
    expect([url, theirs.body.replaceAll(other, nobodys)]).toEqual([url, none.body])
    expect([url, theirs.body.includes(nameOfOther)]).toEqual([url, false])
  }
  expect([[...found, ...streams].filter(one => one.includes(other)), appended]).toEqual([[], 0])
})

test('nor does what they write behind an address', async () => {
  asking = somebody('link-person', own)
  const asks = routes.filter(({ method, url }) => method === 'GET' && !url.includes(':') && !isOfEverybody(url))
  for (const { url } of asks) {
    const beside = new URLSearchParams({ ...examples, community: other }).toString()
    const each = [`${url}?community=${other}`, `${url}?community=${other}&cycle=2023-2024`, `${url}?${beside}`]
    for (const asked of each) {
      const first = await ask({ method: 'GET', url: asked })
      const { location } = first.headers
      const last = location === undefined ? first : await ask({ method: 'GET', url: location })
      expect([asked, last.statusCode === 200 && last.body.includes(nameOfOther)]).toEqual([asked, false])
    }
  }
  expect(found.filter(one => one.includes(other))).toEqual([])
})

test.each(['reviewer', 'public', 'worker'] as const)('nor does anything reach %s who has nothing there', async role => {
  asking = somebody(role, role === 'reviewer' ? 'R-404' : null)
  for (const { method, url } of ofCommunities()) {
    const { statusCode } = await ask({ method, url: filledIn(url, own) })
    expect([url, method, [401, 403, 404].includes(statusCode)]).toEqual([url, method, true])
  }
  expect([found, appended]).toEqual([[], 0])
})

/** The tables of docs/access.md: what each role may give. */
const said = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8')
  .split('\n## ')
  .filter(section => section.includes('\n| command '))
  .flatMap(section => {
    const [heads = [], , ...rows] = section
      .split('\n')
      .filter(line => line.startsWith('| '))
      .map(line => line.split('|').map(cell => cell.trim()))
    return rows.map(cells => ({
      type: cells[1] ?? '',
      of: (role: Role): string => cells[heads.indexOf(role)] ?? '–'
    }))
  })
interface Cell {
  readonly role: Role
  readonly form: CommandForm
  readonly id: string
  readonly may: string
}
const cellsOf = (role: Role): ReadonlyArray<Cell> =>
  commandForms.flatMap(form => {
    const may = said.find(({ type }) => type === form.type)?.of(role) ?? 'not told'
    return (may === 'own community' ? [own, other] : [own]).map(id => ({ role, form, id, may }))
  })
/** A form that is about no community asks for none: it is about their own. */
const isAsSaid = async ({ role, form, id, may }: Cell): Promise<boolean> => {
  const key = Object.fromEntries(form.aggregate.address.map(field => [field, examples[field] ?? id]))
  asking = somebody(role, role === 'reviewer' ? 'R-404' : own)
  const { statusCode } = await ask({ method: 'GET', url: addressOfForm(form, key) })
  const isTheirs = id === own || !form.aggregate.address.includes('community')
  return (statusCode === 200) === (may === 'any' || (may === 'own community' && isTheirs))
}
test('a form is shown to those who may give its command by docs/access.md, about what is theirs, and to nobody else', async () => {
  const people = roles.filter(role => role !== 'clock' && role !== 'reaction' && role !== 'network-team')
  const wrong: Array<unknown> = []
  for (const cell of people.flatMap(cellsOf))
    if (!(await isAsSaid(cell))) wrong.push([cell.role, cell.form.type, cell.id, cell.may])
  expect(wrong).toEqual([])
})
