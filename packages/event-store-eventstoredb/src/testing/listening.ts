/** A live follower in the background that keeps what comes. */
import type { EventStore, Filter, Followed, Page } from '@cofc/event-store'

export const listen = (store: EventStore, filter: Filter = {}, after = '') => {
  const stop = new AbortController()
  const pages: Array<Page> = []
  const failed: Array<Followed> = []
  const done = (async () => {
    for await (const one of store.follow(after, filter, { until: 'live', signal: stop.signal }))
      if (one.type === 'Page') pages.push(one.page)
      else failed.push(one)
  })()
  const received = () => pages.flatMap(({ events }) => events.map(({ id }) => id))
  const until = async (enough: () => boolean) => {
    while (!enough()) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const finish = async () => {
    stop.abort()
    await done
  }
  return { pages, failed, done, received, until, finish, caughtUp: () => until(() => pages.at(-1)?.caughtUp === true) }
}
