/** What each kind of page of the demonstration network costs the server, beside the styles that it serves as they are. */
import { main } from '@cofc/cli'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, timeOf } from './harness/compare.ts'
import { scaled } from './harness/spread.ts'

/** Milliseconds of processor time. */
const most = 50
const asks = 5

const bodyAt = async (url: string): Promise<string> => {
  const [response] = (await once(get(url), 'response')) as [IncomingMessage]
  return Buffer.concat((await response.toArray()) as ReadonlyArray<Buffer>).toString()
}
const inBody = (html: string, pattern: RegExp): ReadonlyArray<string> =>
  [...html.matchAll(pattern)].map(([, path = '']) => path.replaceAll('&amp;', '&'))
/** Pages of one kind differ in what they are about. */
const kindOf = (path: string): string =>
  path.replaceAll(/\/(?:[A-Z]+\d*-?[\w.-]*\d[\w%.-]*|\d[\d-]*)(?=\/|\?|$)/g, '/…').replaceAll(/=[^&]*/g, '=…')

/** Of each kind of page that anything leads to, the first; and the styles that belong to all. */
const onePageEach = async (
  origin: string
): Promise<{ readonly styles: string; readonly pages: Map<string, string> }> => {
  const [pages, waiting] = [new Map([['/', '/']]), ['/']]
  let styles = ''
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const html = await bodyAt(origin + path)
    styles ||= inBody(html, /<link rel="stylesheet" href="([^"]*)"/g)[0] ?? ''
    if (!html.startsWith('<!DOCTYPE html>')) pages.delete(kindOf(path))
    for (const to of inBody(html, /<a\b[^>]*\shref="(\/[^"#]*)"/g)) {
      if (pages.has(kindOf(to))) continue
      pages.set(kindOf(to), to)
      waiting.push(to)
    }
  }
  return { styles, pages }
}

/** Starts the program in this very process, whose processor time is what is measured. */
const serving = async (folder: string): Promise<{ readonly origin: string; readonly end: () => Promise<unknown> }> => {
  const write = process.stdout.write.bind(process.stdout)
  const told = Promise.withResolvers<string>()
  process.stdout.write = (text: string | Uint8Array) => {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? []
    if (address !== undefined) told.resolve(address)
    return true
  }
  const ended = main(['--data', folder, 'serve', '--demo', '--port', '0'])
  const origin = await Promise.race([
    told.promise,
    ended.then(code => Promise.reject(new Error(`exit ${String(code)}`)))
  ])
  process.stdout.write = write
  return {
    origin,
    end: () => {
      process.emit('SIGINT')
      return ended
    }
  }
}

export const pages: Benchmark = {
  name: 'pages',
  asks: 'each kind of page of the demonstration network, beside the styles that are served as they are',
  run: async ({ quick, folder, progress }) => {
    const { origin, end } = await serving(folder)
    const { styles, pages: each } = await onePageEach(origin)
    const asking = (path: string) => async () => {
      for (let time = 0; time < asks; time++) await bodyAt(origin + path)
    }
    const [base, ...measured] = await compare(
      [{ name: 'styles', run: asking(styles) }, ...[...each].map(([name, path]) => ({ name, run: asking(path) }))],
      { rounds: quick ? 2 : 5, onRound: round => progress(`round ${String(round)}`) }
    )
    await end()
    if (base === undefined) return []
    return [
      {
        ...{ says: 'the styles, which are served as they are', unit: 'ms', noise: noiseOf(base, 'cpu') },
        measured: scaled(timeOf(base, 'cpu'), 1 / asks)
      },
      ...measured.map((side): Finding => ({
        says: side.name,
        measured: scaled(timeOf(side, 'cpu'), 1 / asks),
        ...{ unit: 'ms', goal: { atMost: most } }
      }))
    ]
  }
}
