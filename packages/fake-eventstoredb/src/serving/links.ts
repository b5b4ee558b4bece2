/** A link's data says where its target is: `7@some-stream`. */
import type { Log } from '../log/log.ts'
import type { Recorded } from '../log/recorded.ts'
import { linkType } from '../log/recorded.ts'
import { firstVisible } from '../log/stream-state.ts'
import type { Resolved } from './delivery.ts'

const targetOf = (log: Log, link: Recorded): Recorded | undefined => {
  const [, revision, stream] = /^(\d+)@(.*)$/s.exec(Buffer.from(link.data).toString()) ?? []
  if (revision === undefined || stream === undefined || Number(revision) < firstVisible(log, stream)) return undefined
  return log.stream(stream)[Number(revision)]
}

export const resolve = (log: Log, recorded: Recorded, resolvesLinks: boolean): Resolved => {
  if (!resolvesLinks || recorded.type !== linkType) return { event: recorded }
  const event = targetOf(log, recorded)
  return event === undefined ? { link: recorded } : { event, link: recorded }
}
