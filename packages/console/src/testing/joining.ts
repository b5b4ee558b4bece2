/** Pages on which somebody joins, on records with a price list and a cycle: anybody comes, and whoever says so is on the team. */
import {
  inMemoryDraftStore,
  inMemoryGrantStore,
  inMemoryJoiningStore,
  type DraftStore,
  type GrantStore,
  type JoiningStore
} from '@cofc/access-store'
import { submitWithReactions, uuidOf, type Actor } from '@cofc/application'
import { roles, type CommunityId, type PlainDate } from '@cofc/core'
import { p1 } from '@cofc/core/testing'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { sendsAsThePublic } from '@cofc/http'
import type { FastifyInstance, FastifyRequest, InjectOptions, LightMyRequestResponse } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'
import { valuesOf, type Values } from '../command-forms/values.ts'
import { bodyOf, formIn } from './forms-in.ts'
import { network } from './network.ts'

const streams = {
  'price-list': [{ type: 'PriceListAdopted', ...p1, on: '2024-03-01' }],
  'cycle-2024-2025': [
    {
      ...{ type: 'CyclePlanned', cycle: '2024-2025', edition: 'E10', on: '2024-06-01' },
      windows: {
        ...{ opens: '2024-09-01', selfReviewDue: '2024-11-30', visitsFrom: '2024-12-01', visitsUntil: '2025-06-30' },
        closes: '2025-08-31'
      }
    }
  ]
}
/** By their roles, and the network team as `team`. */
const people: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(roles.map(role => [role, { role, subject: `S-${role}`, community: 'TC-0001' as CommunityId }])),
  team: { role: 'network-team', subject: 'S-7' }
}
const whoIn = ({ headers }: Pick<FastifyRequest, 'headers'>): string => String(headers['x-who'])

export interface JoiningRecords {
  readonly joining: JoiningStore
  readonly grants: GrantStore
  readonly drafts: DraftStore
  readonly clock: { at: string }
  readonly events: ReturnType<typeof inMemoryEventStore>
  readonly options: Omit<ConsoleOptions, 'reader'> & Pick<typeof network, 'reader'>
}
export const joiningRecords = async (): Promise<JoiningRecords> => {
  const [events, joining, clock] = [inMemoryEventStore(), inMemoryJoiningStore(), { at: '2024-11-20T10:00:00.000Z' }]
  const [grants, drafts] = [inMemoryGrantStore(), inMemoryDraftStore()]
  for (const [stream, told] of Object.entries(streams)) {
    const written = told.map((data, at) => ({
      ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `${stream} ${String(at)}`), metadata: {} },
      ...{ type: data.type, data: data as never }
    }))
    const done = await events.append(stream, 0, written)()
    if (done._tag === 'Left') throw new Error(done.left.type)
  }
  const dependencies = { events, content: inMemoryContentStore(), now: () => clock.at }
  const options: JoiningRecords['options'] = {
    ...network,
    today: () => clock.at.slice(0, 10) as PlainDate,
    records: dependencies,
    giving: { dependencies, give: submitWithReactions(dependencies), drafts },
    joining,
    letting: { grants, issuer: 'https://login.example.org' },
    visitors: {
      principal: request => {
        const known = people[whoIn(request)]
        if (known !== undefined) return TE.right(known)
        return request.method === 'GET' ? sendsAsThePublic(request) : TE.left({ type: 'NotAuthenticated' })
      },
      known: 'by-account',
      secret: request => (people[whoIn(request)] === undefined ? null : `held by ${whoIn(request)}`)
    }
  }
  return { joining, grants, drafts, clock, events, options }
}

const host = { host: 'localhost:4200' }
export interface Visitor {
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  /** Sends the form that stands on a page with these answers in it, as a browser would; answers where it leads to, and follows it to what is wrong. */
  readonly send: (url: string, answers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>
  readonly post: (
    url: string,
    values: Values,
    headers?: Readonly<Record<string, string>>
  ) => Promise<LightMyRequestResponse>
  /** As if the browser was closed. */
  readonly forget: () => void
}
/** Somebody at a browser, which keeps what it is told to. */
export const visitorOf = (app: FastifyInstance, who?: string): Visitor => {
  let cookie = ''
  const asking = async (asked: InjectOptions) => {
    const headers = { ...host, cookie, ...(who === undefined ? {} : { 'x-who': who }), ...asked.headers }
    const answered = await app.inject({ ...asked, headers })
    const [set] = [answered.headers['set-cookie']].flat()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return answered
  }
  const get: Visitor['get'] = async url => asking({ url })
  const post: Visitor['post'] = async (url, values, headers = {}) =>
    asking({
      ...{ method: 'POST', url, payload: bodyOf(values) },
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    })
  return {
    get,
    post,
    send: async (url, answers = {}) => {
      const { body } = await get(url)
      const [, action = url] = /<form class="command-form"[^>]*action="([^"]*)"/.exec(body) ?? []
      const values = new Map(formIn(body))
      for (const [name, text] of Object.entries(answers)) values.set(name, [text])
      const sent = await post(
        action,
        valuesOf([...values].flatMap(([name, texts]) => texts.map(text => [name, text] as const)))
      )
      const { location = '' } = sent.headers
      return /[?&]look=yes$/.test(location) ? get(location) : sent
    },
    forget: () => {
      cookie = ''
    }
  }
}
/** What somebody answers, page by page. */
export const answersOfApplicant = {
  community: {
    ...{ community: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', area: 'Leeds', parent: '' },
    places: '24'
  },
  membership: { type: 'Full', programme: '' },
  contact: {
    ...{ contact: 'Robin Marked', job: 'Manager', email: 'robin.marked@example.org', phone: '0113 496 0000' },
    address: '1 Elm Street\nLeeds'
  },
  promises: { promised: 'yes' },
  size: { size: '24', years: '3' },
  payer: {
    ...{ payer: 'Elm Trust', person: '', email: 'pay@example.org', address: '2 Elm Street\nLeeds', order: '' }
  }
}
