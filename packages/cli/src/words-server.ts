/** The server of `cofc words`: the content store of this machine, and who may ask for it. */
import { openSqliteAccessStore, type SqliteAccessStore } from '@cofc/access-store-sqlite'
import { countRequests, principalFrom, serverByKey, usualRates, wordsFacade } from '@cofc/http'
import type { FastifyInstance } from 'fastify'
import { closeWithin } from './close-within.ts'
import { accessFile, type DataFolder } from './data-folder.ts'
import { hostsOf } from './is-our-host.ts'
import { newServer, readTlsAnewWhenAsked } from './new-server.ts'
import { openContentStore, type Words } from './open-content-store.ts'
import { openFile } from './open-file.ts'
import type { Output } from './output.ts'
import type { Reachable } from './reachable.ts'
import { sayWhatFails } from './say-what-fails.ts'
import { untilAsked } from './serving.ts'
import { reasonOf } from './system-error.ts'

interface Serving {
  readonly reachable: Reachable
  readonly port: number
}
interface Stores {
  readonly words: Words
  readonly access: SqliteAccessStore
}
const now = (): string => new Date().toISOString()

const application = async (
  { words: { store }, access: { grants, denials } }: Stores,
  { reachable, port }: Serving,
  say: Output['say']
): Promise<FastifyInstance> => {
  const app = newServer(reachable)
  sayWhatFails(app, say)
  await app.register(wordsFacade, {
    sharedWords: { store, now, isServer: serverByKey({ grants, now }) },
    principal: principalFrom({ grants, now }),
    denials: { denials, now },
    counting: await countRequests(app, usualRates),
    hosts: hostsOf(reachable.names, port)
  })
  return app
}

const serve = async (stores: Stores, output: Output, asked: Serving): Promise<void> => {
  const [app, end] = [await application(stores, asked, output.say), untilAsked()]
  const stopRenewing = readTlsAnewWhenAsked(app, asked.reachable, output)
  const { host } = asked.reachable
  try {
    const address = await app.listen({ host, port: asked.port }).catch((error: unknown) => {
      throw new Error(`${host}:${String(asked.port)}: ${reasonOf(error)}`, { cause: error })
    })
    output.result({ address }, `The words are at ${address} (Ctrl-C stops)`)
    await end
    output.say('Stopping.')
  } finally {
    stopRenewing()
    await closeWithin(app)
  }
}

/** Serves until it is asked to end. */
export const serveWordsUntilAsked = async (data: DataFolder, output: Output, asked: Serving): Promise<void> => {
  const words = openContentStore(data)
  try {
    const access = openFile(accessFile(data), openSqliteAccessStore)
    try {
      await serve({ words, access }, output, asked)
    } finally {
      access.close()
    }
  } finally {
    words.close()
  }
}
