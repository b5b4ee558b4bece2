/** What a fault makes of the deliveries of one read or subscription. */
import type { status } from '@grpc/grpc-js'
import { randomUUID } from 'node:crypto'
import type { Recorded } from '../log/recorded.ts'
import { linkType } from '../log/recorded.ts'
import type { Deliveries, Delivery, Resolved } from '../serving/delivery.ts'
import { originalOf } from '../serving/delivery.ts'
import { notLeader, unavailable, withCode } from '../serving/refusals.ts'
import { tooSlow } from '../serving/too-slow.ts'
import { untilLeft } from '../serving/waiting.ts'
import type { Met } from './fault.ts'
import { delay } from './delay.ts'

type Last = () => Promise<void> | void

interface Until {
  readonly after: number
  /** Comes after so many events. */
  readonly last: Last
  /** Comes when there were fewer; `last`, when it is left out. */
  readonly end?: Last
}
async function* until(deliveries: Deliveries, { after, last, end = last }: Until): Deliveries {
  let events = 0
  for await (const delivery of deliveries) {
    if (delivery.type === 'Event' && events++ >= after) {
      await last()
      return
    }
    yield delivery
    if (delivery.type === 'Event' && events >= after) {
      await last()
      return
    }
  }
  await end()
}

type EventDelivery = Extract<Delivery, { type: 'Event' }>

async function* each(deliveries: Deliveries, change: (event: EventDelivery) => Iterable<Delivery>): Deliveries {
  for await (const delivery of deliveries) {
    if (delivery.type === 'Event') yield* change(delivery)
    else yield delivery
  }
}

const nothing = new Uint8Array()
const notJson = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x22])

const linkTo = ({ position, created }: Recorded, revision: bigint): Recorded => ({
  id: randomUUID(),
  type: linkType,
  isJson: false,
  data: Buffer.from('0@gone'),
  metadata: nothing,
  stream: '$links',
  revision,
  position,
  created
})

const asLink = ({ resolved }: EventDelivery, revision: bigint): EventDelivery => {
  const original = originalOf(resolved)
  return original === undefined
    ? { type: 'Event', resolved }
    : { type: 'Event', resolved: { ...resolved, link: linkTo(original, revision) } }
}

const withoutTarget = ({ link }: Resolved): Resolved => (link === undefined ? {} : { link })

async function* swapped(deliveries: Deliveries): Deliveries {
  let held: EventDelivery | undefined
  let revision = 0n
  for await (const delivery of deliveries) {
    if (delivery.type !== 'Event') {
      yield delivery
    } else if (held === undefined) {
      held = asLink(delivery, revision++)
    } else {
      yield asLink(delivery, revision++)
      yield held
      held = undefined
    }
  }
  if (held !== undefined) yield held
}

const garbled = ({ resolved }: EventDelivery, where: 'data' | 'metadata'): EventDelivery =>
  resolved.event === undefined
    ? { type: 'Event', resolved }
    : { type: 'Event', resolved: { ...resolved, event: { ...resolved.event, [where]: notJson } } }

async function* refused(error: Error): Deliveries {
  yield* []
  throw error
}

const fail = (error: Error) => () => {
  throw error
}

async function* late(deliveries: Deliveries, trouble: Extract<Met, { type: 'Delayed' }>): Deliveries {
  trouble.fellSilent()
  await delay(trouble)
  yield* deliveries
}

const checkpointAt = ({ resolved }: EventDelivery): Delivery[] => {
  const original = originalOf(resolved)
  return original === undefined ? [] : [{ type: 'Checkpoint', commit: original.position, prepare: original.position }]
}

const changed = (trouble: Met, deliveries: Deliveries): Deliveries => {
  switch (trouble.type) {
    case 'Duplicated':
      return each(deliveries, event => [event, event])
    case 'BrokenLinks':
      return each(deliveries, event => [{ type: 'Event', resolved: withoutTarget(asLink(event, 0n).resolved) }])
    case 'LinksOutOfOrder':
      return swapped(deliveries)
    case 'OnlyCheckpoints':
      return each(deliveries, checkpointAt)
    case 'Garbage':
      return each(deliveries, event => [garbled(event, trouble.in)])
    case 'Delayed':
      return late(deliveries, trouble)
    default:
      return deliveries
  }
}

const dropped = (code: status | undefined) => (code === undefined ? tooSlow() : withCode(code, 'Dropped'))

/** Nothing more, for as long as the caller stays. */
const silence =
  ({ fellSilent }: Met, left: AbortSignal) =>
  () => {
    fellSilent()
    return untilLeft(left)
  }

export const troubledDeliveries = (trouble: Met | undefined, deliveries: Deliveries, left: AbortSignal): Deliveries => {
  if (trouble === undefined) return deliveries
  switch (trouble.type) {
    case 'Silence':
      return until(deliveries, { after: -1, last: silence(trouble, left) })
    case 'CleanEnd':
    case 'Ended':
      return until(deliveries, { after: ('after' in trouble ? trouble.after : undefined) ?? 0, last: () => undefined })
    case 'Stalled':
      // A call that is given all it asked for before that, ends as usual.
      return until(deliveries, { after: trouble.after ?? 0, last: silence(trouble, left), end: () => undefined })
    case 'Dropped':
      return until(deliveries, { after: trouble.after ?? 0, last: fail(dropped(trouble.code)) })
    case 'Unavailable':
      return refused(unavailable())
    case 'RawError':
      return refused(withCode(trouble.code, 'Raw'))
    case 'NotLeader':
      return refused(notLeader(trouble.leader))
    default:
      return changed(trouble, deliveries)
  }
}
