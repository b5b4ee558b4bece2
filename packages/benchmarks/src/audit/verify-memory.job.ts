/** Holds a history against its log, or checks the bundle of it, in a process of its own: which of them, and the folder. */
import { verifyStore } from '@cofc/audit'
import { check } from '@cofc/audit/verifier'
import { createReadStream } from 'node:fs'
import { answerWith } from '../harness/apart.ts'
import { got } from '../harness/got.ts'
import { bundleIn, openLogged, policyIn, trustIn } from './logged-history.ts'

const verified = async (folder: string): Promise<number> => {
  const { events, log, close } = openLogged(folder)
  const found = got(await verifyStore({ events, log, trust: trustIn(folder) })())
  await close()
  return found.streams
}
const checked = async (folder: string): Promise<string> => {
  const { code, says } = await check(createReadStream(bundleIn(folder)), policyIn(folder))
  if (code !== 0) throw new Error(says)
  return says
}
const [what = '', folder = ''] = process.argv.slice(2)
answerWith(await (what === 'store' ? verified(folder) : checked(folder)))
