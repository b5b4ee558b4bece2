/** A served network with people before its pages, each in a browser of their own. */
import { openTab } from '@cofc/console/testing'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { lookingOn, type Looking } from './looked-at.ts'
import { personAt, type Person } from './person.ts'
import { servedNetwork, sessionCookie, type ServedNetwork } from './served-network.ts'

interface Sits {
  readonly width: number
  readonly hasScript: boolean
}
export interface WalkedNetwork extends Pick<ServedNetwork, 'nowIs' | 'recorded'>, AsyncDisposable {
  /** Somebody to whom a role was granted, at a screen of their own. */
  readonly somebody: (role: string, own: string | null, sits: Sits) => Promise<Person>
  /** What was wrong on any page that anybody came to, or was said by the server. */
  readonly wrong: () => ReadonlyArray<string>
}

export const walkedNetwork = async (browser: Browser): Promise<WalkedNetwork> => {
  const { app, nowIs, recorded, sessionOf, said, ...served } = await servedNetwork()
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const [looked, closing]: [Array<Looking>, Array<() => Promise<void>>] = [[], []]
  const seen = new Set<string>()
  return {
    ...{ nowIs, recorded },
    somebody: async (role, own, { width, hasScript }) => {
      const { context, strayRequests } = await openTab(browser, {
        ...{ viewport: { width, height: 900 }, javaScriptEnabled: hasScript, locale: 'en-GB' }
      })
      const [looking, page] = [lookingOn(context, { hasScript, seen }), await context.newPage()]
      looked.push(looking)
      closing.push(async () => {
        await context.close()
        expect(strayRequests).toEqual([])
      })
      const comeIn = async (): Promise<void> => {
        const value = await sessionOf(role, own)
        await context.addCookies([{ name: sessionCookie, value, domain: '127.0.0.1', path: '/', secure: true }])
        await page.goto(address)
      }
      return personAt({ page, looking, comeIn })
    },
    wrong: () => [...said, ...looked.flatMap(({ wrong }) => wrong)],
    [Symbol.asyncDispose]: async () => {
      for (const close of closing) await close()
      await served[Symbol.asyncDispose]()
    }
  }
}
