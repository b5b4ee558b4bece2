/** A server that shares a content store, on a real port of this machine. */
import { newApiKey, roleOfServers, type GrantStore } from '@cofc/access-store'
import type { ContentStore } from '@cofc/content-store'
import { expect } from 'vitest'
import { isRight } from 'fp-ts/lib/Either.js'
import { serverByKey } from '../shared-words.ts'
import { facadeOn, type Parts } from './records.ts'

const clock = (): string => new Date().toISOString()

interface Listening extends Omit<Parts, 'sharedWords' | 'now'> {
  readonly store: ContentStore
  readonly grants: GrantStore
  readonly now?: () => string
  /** Any that is free when left out. */
  readonly port?: number
}
export const listening = async ({ store, grants, now = clock, port = 0, ...parts }: Listening) => {
  const isServer = serverByKey({ grants, now })
  const { app } = await facadeOn({ ...parts, sharedWords: { store, isServer, now } })
  const address = new URL(await app.listen({ host: '127.0.0.1', port }))
  return { app, address, close: async () => app.close() }
}

/** A key that is kept there. */
export const keyOfServer = async (
  grants: GrantStore,
  { role = roleOfServers, expiresAt = '2999-01-01T00:00:00.000Z' } = {}
): Promise<string> => {
  const { id, digest, text } = newApiKey()
  const kept = await grants.addKey({ id, digest, role, own: null, at: '2024-09-01T10:00:00.000Z', expiresAt })()
  expect(isRight(kept)).toBe(true)
  return text
}
