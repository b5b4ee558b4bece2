/** `cofc serve`: the pages, and the reports over HTTP, on this machine only. */
import { historyOf } from '@cofc/application'
import { consolePages } from '@cofc/console'
import { beginning } from '@cofc/event-store'
import { httpReads, isLoopbackHost, serverOptions } from '@cofc/http'
import { Command, InvalidArgumentError } from 'commander'
import fastify, { type FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import type { Composed } from '../container.ts'
import { importDemonstration } from '../demonstration/import-demonstration.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { summaryInWords } from '../import/summary-in-words.ts'
import type { Output } from '../output.ts'
import { catchUp, followLive } from '../reports.ts'
import { today } from './arguments.ts'
import { progressLine } from './import.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

const example = `
  $ cofc serve
  $ cofc serve --port 8080
  $ cofc serve --demo          an empty store is filled with a made-up network first
`
const [usualPort, loopback] = [4004, '127.0.0.1']
const portOf = (word: string): number => {
  const port = Number(word)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a port from 1 to 65535, or 0 for any that is free.')
}

const isEmpty = async ({ parts }: Composed): Promise<boolean> => {
  for await (const followed of parts.store.follow(beginning, {}, { until: 'end', pageSize: 1 }))
    if (followed.type === 'Failed' || followed.page.events.length > 0) return false
  return true
}

/** Whether there is something to serve. */
const filled = async ({ composed, output }: Session): Promise<boolean> => {
  if (!(await isEmpty(composed))) return true
  output.say('This is the first start: making up a demonstration network and importing it.')
  const summary = await importDemonstration(composed, progress => {
    output.progress(progressLine(progress))
  })
  output.progressDone()
  output.say(summaryInWords(summary))
  return summary.outcome === 'imported'
}

const application = async ({ reads, parts }: Composed): Promise<FastifyInstance> => {
  const app = fastify(serverOptions)
  const asked = { reports: reads, history: historyOf(parts), today }
  await app.register(httpReads, { ...asked, unknownPaths: 'leave' })
  await app.register(consolePages, { ...asked, isOurHost: isLoopbackHost })
  return app
}

/** Listens on the port, or on a free one when somebody else has the usual one. */
const listen = async (app: FastifyInstance, port: number | undefined, output: Output): Promise<string> => {
  try {
    return await app.listen({ host: loopback, port: port ?? usualPort })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || port !== undefined) throw error
    output.say(`Port ${String(usualPort)} is in use, so another is taken.`)
    return app.listen({ host: loopback, port: 0 })
  }
}

const serving = async ({ composed, output }: Session, port: number | undefined): Promise<ExitCode> => {
  const app = await application(composed)
  const stop = new AbortController()
  const following = followLive(composed, stop.signal)
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  try {
    const address = await listen(app, port, output)
    output.result({ address }, `The pages are at ${address} (Ctrl-C stops)`)
    await asked
    output.say('Stopping.')
    return exitCodes.done
  } finally {
    stop.abort()
    await app.close()
    await following
  }
}

export const serveCommand = (ended: Ended): Command => {
  const command = new Command('serve')
  return command
    .description('serve the pages, and the reports as JSON, on this machine only')
    .option('--port <port>', `the port; ${String(usualPort)} when left out`, portOf)
    .option('--demo', 'fill an empty store with a demonstration network', false)
    .addHelpText('after', example)
    .action(async ({ port, demo }: { port?: number; demo: boolean }) => {
      await inSession(
        ended,
        command
      )(async session => {
        if (demo && !(await filled(session))) return exitCodes.storeFailed
        const caughtUp = await catchUp(session.composed)()
        if (isLeft(caughtUp)) return failing(session.output, caughtUp.left)
        return serving(session, port)
      })
    })
}
