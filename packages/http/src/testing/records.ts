/** A facade on records in memory, to be sent commands. */
import { inMemoryAccessStore, type AccessStore } from '@cofc/access-store'
import type { Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { serverOptions } from '../errors.ts'
import type { HttpOptions } from '../options.ts'
import { httpFacade } from '../plugin.ts'
import { countRequests, type Rates } from '../rates.ts'
import { notAsDeclared } from './as-declared.ts'
import * as small from './small-network.ts'

export const instant = '2024-09-01T10:00:00.000Z'

export interface Parts extends Partial<HttpOptions> {
  readonly dependencies?: Partial<Dependencies>
  readonly access?: AccessStore
  /** How often one may ask: as often as one likes when left out. */
  readonly rates?: Rates
  /** Whose word is taken on where a request comes from: nobody's when left out. */
  readonly proxies?: ReadonlyArray<string>
}
export interface Facade {
  readonly app: FastifyInstance
  readonly dependencies: Dependencies
  readonly access: AccessStore
}

export const facadeOn = async (parts: Parts = {}): Promise<Facade> => {
  const { dependencies: given = {}, access = inMemoryAccessStore(), rates, proxies = [], ...options } = parts
  const dependencies: Dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => instant,
    ...given
  }
  const app = Fastify({ ...serverOptions, trustProxy: [...proxies] })
  const counting = rates === undefined ? {} : { counting: await countRequests(app, rates) }
  await app.register(httpFacade, {
    ...{ reader: small.reader, history: small.history, today: () => small.today },
    ...{ records: { dependencies, access }, ...counting, ...options }
  })
  return { app, dependencies, access }
}

let drawn = 0
/** A key that was not used before. */
export const newKey = (): string => `"key-${String((drawn += 1))}"`

interface Sent {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  /** The address that it comes from. */
  readonly from?: string
}
const withoutMissing = (headers: Sent['headers'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const payloadOf = (body: unknown): { readonly payload?: string | Buffer } => {
  if (body === undefined) return {}
  return { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }
}
/** Text is sent as it is, anything else as JSON. */
export const send = async (
  { app }: Pick<Facade, 'app'>,
  url: string,
  { method = 'GET', headers, body, from = '127.0.0.1' }: Sent = {}
): Promise<LightMyRequestResponse> => {
  const sent = { host: 'localhost', ...withoutMissing(headers) }
  const answered = await app.inject({ method, url, headers: sent, remoteAddress: from, ...payloadOf(body) })
  const { statusCode: status, headers: told, rawPayload } = answered
  const contentType = told['content-type'] ?? ''
  // What is compressed is compared with what is not by tests of its own.
  const wrong =
    told['content-encoding'] === undefined
      ? notAsDeclared({ ...{ method, url, status, contentType }, body: rawPayload.toString() })
      : null
  if (wrong !== null) throw new Error(`${method} ${url}: ${wrong}`)
  return answered
}

/** A command, about whatever is recorded, under a new key. */
export const give = async (facade: Pick<Facade, 'app'>, url: string, { headers, body }: Sent) =>
  send(facade, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), 'if-match': '*', ...headers },
    body
  })

export const profile = {
  ...{
    name: 'Elm House',
    sector: 'ADTC',
    provider: 'charity',
    country: 'GB',
    localArea: null,
    parent: null,
    places: 12
  },
  ...{ models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
export const at = '/api/community/TC-0001'
export const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
export const withPlaces = (places: number) => ({
  ...{ type: 'ChangeProfile', community: 'TC-0001', on: '2023-02-01' },
  profile: { ...profile, places }
})
export const fresh = { 'if-match': undefined, 'if-none-match': '*' }

/** With TC-0001 registered. */
export const registered = async (parts: Parts = {}): Promise<Facade> => {
  const facade = await facadeOn(parts)
  await give(facade, at, { headers: fresh, body: register })
  return facade
}
