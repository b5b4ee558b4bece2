/** What every store of sessions promises, as tests. */
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionStore } from '../sessions.ts'

/** A store just opened, that holds nothing yet. */
export interface OpenedSessionStore {
  readonly sessions: SessionStore
  readonly close: () => void
}
const on = (time: string): string => `2024-09-02T${time}:00.000Z`
const person = { issuer: 'https://login.example.org', subject: 's-1' }
const begun = { digest: 'd-1', ...person, begunAt: on('10:00') }
const always = { begunSince: '', usedSince: '' }

/** The whole contract test of an adapter. */
export const describeSessionStore = (name: string, open: () => OpenedSessionStore): void => {
  describe(name, () => {
    let opened: OpenedSessionStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('a session is known by its digest until it is ended', async () => {
      const { sessions } = opened
      expect(await sessions.begin(begun, always)()).toEqual(right(undefined))
      expect(await sessions.use('d-1', on('10:01'), always)()).toEqual(right({ ...begun, usedAt: on('10:00') }))
      expect(await sessions.use('d-2', on('10:01'), always)()).toEqual(right(null))
      expect(await sessions.end('d-1')()).toEqual(right(undefined))
      expect(await sessions.end('d-1')()).toEqual(right(undefined))
      expect(await sessions.use('d-1', on('10:02'), always)()).toEqual(right(null))
    })
    test('a session that is used stays in force, and one that is not does not', async () => {
      const { sessions } = opened
      await sessions.begin(begun, always)()
      await sessions.begin({ ...begun, digest: 'd-2' }, always)()
      const idle = { ...always, usedSince: on('10:15') }
      await sessions.use('d-1', on('10:20'), always)()
      expect(await sessions.use('d-1', '', idle)()).toMatchObject(right({ usedAt: on('10:20') }))
      expect(await sessions.use('d-1', on('10:45'), idle)()).toMatchObject(right({ usedAt: on('10:20') }))
      expect(await sessions.use('d-2', on('10:45'), idle)()).toEqual(right(null))
    })
    test('a session that was begun too long ago is over, however often it is used', async () => {
      const { sessions } = opened
      await sessions.begin(begun, always)()
      await sessions.use('d-1', on('17:59'), always)()
      expect(await sessions.use('d-1', on('18:00'), { ...always, begunSince: on('10:01') })()).toEqual(right(null))
    })
    test('what is out of force is forgotten when another begins', async () => {
      const { sessions } = opened
      await sessions.begin(begun, always)()
      await sessions.begin({ ...begun, digest: 'd-2', begunAt: on('12:00') }, { ...always, usedSince: on('11:00') })()
      expect(await sessions.use('d-1', on('12:00'), always)()).toEqual(right(null))
      expect(await sessions.use('d-2', on('12:00'), always)()).toMatchObject(right({ digest: 'd-2' }))
    })
    test('all sessions of a person are ended together, and nobody else’s', async () => {
      const { sessions } = opened
      for (const [digest, subject] of [
        ['d-1', 's-1'],
        ['d-2', 's-1'],
        ['d-3', 's-2']
      ] as const)
        await sessions.begin({ ...begun, digest, subject }, always)()
      expect(await sessions.endAllOf(person)()).toEqual(right(undefined))
      for (const digest of ['d-1', 'd-2'])
        expect(await sessions.use(digest, on('10:01'), always)()).toEqual(right(null))
      expect(await sessions.use('d-3', on('10:01'), always)()).toMatchObject(right({ subject: 's-2' }))
    })
  })
}
