/** How an overlay is followed: all of the base, then what was laid over it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  beginning,
  type Filter,
  type Followed,
  type FollowOptions,
  type Position,
  type RecordedEvent
} from './event-store.ts'
import { above, baseHead, below, placed, type Layers } from './overlay-layers.ts'

interface Following {
  readonly filter: Filter
  readonly options: FollowOptions
}
export async function* followLayers(
  layers: Layers,
  after: Position,
  following: Following
): AsyncGenerator<Followed, void> {
  const layer = after === beginning ? below : after.slice(0, 1)
  const rest = after.slice(1)
  if (layer === below) yield* followBelow(layers, rest, following)
  else if (layer === above) yield* followAbove(layers, rest, following)
  else yield { type: 'Failed', failure: { type: 'PositionUnknown', position: after } }
}
async function* followBelow(layers: Layers, after: Position, following: Following): AsyncGenerator<Followed, void> {
  const { filter, options } = following
  for await (const followed of layers.base.follow(after, filter, { ...options, until: 'end' })) {
    if (followed.type === 'Page' && followed.page.events.length > 0) yield lowered(followed)
    if (followed.type === 'Page') continue
    yield lifted(below, followed)
    return
  }
  yield* followAbove(layers, beginning, following)
}
async function* followAbove(
  layers: Layers,
  after: Position,
  { filter, options }: Following
): AsyncGenerator<Followed, void> {
  for await (const followed of layers.top.follow(after, filter, options)) yield await raisedPage(layers, followed)
}
type Failed = Extract<Followed, { readonly type: 'Failed' }>

const raisedPage = async (layers: Layers, followed: Followed): Promise<Followed> => {
  if (followed.type === 'Failed') return lifted(above, followed)
  const { events, position, caughtUp } = followed.page
  const raisedEvents: Array<RecordedEvent> = []
  for (const event of events) {
    const head = await baseHead(layers, event.stream)
    if (isLeft(head)) return { type: 'Failed', failure: head.left }
    raisedEvents.push(placed(above, head.right.version)(event))
  }
  return { type: 'Page', page: { events: raisedEvents, position: above + position, caughtUp } }
}
const lowered = ({ page }: Extract<Followed, { readonly type: 'Page' }>): Followed => ({
  type: 'Page',
  page: { events: page.events.map(placed(below, 0)), position: below + page.position, caughtUp: false }
})
const lifted = (layer: string, { type, failure }: Failed): Failed =>
  failure.type === 'PositionUnknown'
    ? { type, failure: { ...failure, position: layer + failure.position } }
    : { type, failure }
