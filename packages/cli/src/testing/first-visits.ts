/** What a first visit to pages weighs: the page and all that belongs to it, counted as it comes over the wire. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Received {
  readonly path: string
  readonly status: number
  /** All that came over a connection of its own, the head of the answer with it. */
  readonly bytes: number
  readonly text: string
  readonly to: string | null
}
const plain: Readonly<Record<string, (body: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync }

/** As whoever holds the cookie; without one as anybody. */
export const received = async (origin: string, path: string, cookie?: string): Promise<Received> => {
  const asked = get(`${origin}${path}`, {
    agent: false,
    headers: {
      ...{ 'accept-encoding': 'gzip, br', accept: 'text/html' },
      ...(cookie === undefined ? {} : { cookie })
    }
  })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks = (await response.toArray()) as ReadonlyArray<Buffer>
  const { 'content-encoding': encoding = '', location = null } = response.headers
  return {
    ...{ path, status: response.statusCode ?? 0, bytes: response.socket.bytesRead, to: location },
    text: (plain[encoding] ?? (body => body))(Buffer.concat(chunks)).toString()
  }
}

const found = (html: string, pattern: RegExp): ReadonlyArray<string> =>
  [...html.matchAll(pattern)].map(([, path = '']) => path.replaceAll('&amp;', '&'))
const broughtAlong = (html: string): ReadonlyArray<string> =>
  found(html, /<(?:link|img|script)\b[^>]*\s(?:href|src)="(\/[^"#]*)"/g)
const leadsTo = ({ text, to }: Received): ReadonlyArray<string> => [
  ...found(text, /<a\b[^>]*\shref="(\/[^"#]*)"/g),
  ...(to === null ? [] : [to])
]

/** Pages of one kind differ in what they are about, and in what was chosen in them. */
export const kindOfPage = (path: string): string =>
  path.replaceAll(/\/(?:[A-Z]+\d*-?[\w.-]*\d[\w%.-]*|\d[\d-]*)(?=\/|\?|$)/g, '/…').replaceAll(/=[^&]*/g, '=…')

interface Visiting {
  readonly kindOf?: (path: string) => string
  /** Of whoever visits. */
  readonly cookie?: string
}
/** Of each kind of page that anything leads to, so many; files are none. */
export const firstVisits = async (
  origin: string,
  most: number,
  { kindOf = kindOfPage, cookie }: Visiting = {}
): Promise<ReadonlyMap<string, number>> => {
  const [weights, kinds, brought] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const bytesOf = async (path: string): Promise<number> => {
    const known = brought.get(path) ?? (await received(origin, path)).bytes
    brought.set(path, known)
    return known
  }
  const waiting = ['/']
  const seen = new Set(waiting)
  const manyOf = (path: string) => kinds.get(kindOf(path)) ?? 0
  const isToBeSeen = (path: string) => !seen.has(path) && manyOf(path) < most
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await received(origin, path, cookie)
    if (page.text.startsWith('<!DOCTYPE html>')) {
      const along = await Promise.all(broughtAlong(page.text).map(bytesOf))
      weights.set(
        path,
        along.reduce((sum, bytes) => sum + bytes, page.bytes)
      )
    }
    for (const to of leadsTo(page)) {
      if (!isToBeSeen(to)) continue
      seen.add(to)
      kinds.set(kindOf(to), manyOf(to) + 1)
      waiting.push(to)
    }
  }
  return weights
}
