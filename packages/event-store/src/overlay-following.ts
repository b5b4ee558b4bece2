/** How an overlay is followed: all of the base, then what was laid over it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  beginning,
  type EventStore,
  type Filter,
  type Follow,
  type Followed,
  type FollowOptions,
  type Position,
  type RecordedEvent
} from './event-store.ts'
import { above, baseHead, below, placed, type Layers } from './overlay-layers.ts'

interface Following<E, O extends FollowOptions = FollowOptions> {
  readonly filter: Filter
  readonly options: O
  /** Parsed or not. */
  readonly follow: (store: EventStore) => Follow<E, O>
}
type InStream = Pick<RecordedEvent, 'stream' | 'version' | 'position'>
export async function* followLayers<E extends InStream>(
  layers: Layers,
  after: Position,
  following: Following<E>
): AsyncGenerator<Followed<E>, void> {
  const layer = after === beginning ? below : after.slice(0, 1)
  const rest = after.slice(1)
  if (layer === below) yield* followBelow(layers, rest, following)
  else if (layer === above) yield* followAbove(layers, rest, following)
  else yield { type: 'Failed', failure: { type: 'PositionUnknown', position: after } }
}
async function* followBelow<E extends InStream>(
  layers: Layers,
  after: Position,
  following: Following<E>
): AsyncGenerator<Followed<E>, void> {
  const { filter, options, follow } = following
  for await (const followed of follow(layers.base)(after, filter, { ...options, until: 'end' })) {
    if (followed.type === 'Page' && followed.page.events.length > 0) yield lowered(followed)
    if (followed.type === 'Page') continue
    yield lifted(below, followed)
    return
  }
  yield* followAbove(layers, beginning, following)
}
async function* followAbove<E extends InStream>(
  layers: Layers,
  after: Position,
  { filter, options, follow }: Following<E>
): AsyncGenerator<Followed<E>, void> {
  for await (const followed of follow(layers.top)(after, filter, options)) yield await raisedPage(layers, followed)
}
type Failed = Extract<Followed<never>, { readonly type: 'Failed' }>

const raisedPage = async <E extends InStream>(layers: Layers, followed: Followed<E>): Promise<Followed<E>> => {
  if (followed.type === 'Failed') return lifted(above, followed)
  const { events, position, caughtUp } = followed.page
  const raisedEvents: Array<E> = []
  for (const event of events) {
    const head = await baseHead(layers, event.stream)
    if (isLeft(head)) return { type: 'Failed', failure: head.left }
    raisedEvents.push(placed(above, head.right.version)(event))
  }
  return { type: 'Page', page: { events: raisedEvents, position: above + position, caughtUp } }
}
const lowered = <E extends InStream>({ page }: Extract<Followed<E>, { readonly type: 'Page' }>): Followed<E> => ({
  type: 'Page',
  page: { events: page.events.map(placed(below, 0)), position: below + page.position, caughtUp: false }
})
const lifted = (layer: string, { type, failure }: Failed): Failed =>
  failure.type === 'PositionUnknown'
    ? { type, failure: { ...failure, position: layer + failure.position } }
    : { type, failure }
