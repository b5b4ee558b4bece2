/** The state of each live follower, for monitoring. */
export type FollowState =
  | {
      readonly status: 'Following'
      /** Bytes of the server's log between the checkpoint and the end of it; 0 when caught up. */
      readonly behind: number
    }
  | { readonly status: 'Reconnecting'; readonly since: Date; readonly reason: string }
  /** For good: the follower was given the failure. */
  | { readonly status: 'Stopped'; readonly reason: string }
export interface Follower {
  /** Counts up from 1, in the order in which they began. */
  readonly number: number
  readonly types: ReadonlyArray<string> | undefined
  readonly state: FollowState
}
export interface Followers {
  readonly begin: (types: ReadonlyArray<string> | undefined) => {
    readonly tell: (state: FollowState) => void
    readonly end: () => void
  }
  readonly all: () => ReadonlyArray<Follower>
}

export const followers = (told: (follower: Follower) => void): Followers => {
  const now = new Map<number, Follower>()
  let last = 0
  return {
    begin: types => {
      const number = ++last
      const tell = (state: FollowState) => {
        const before = now.get(number)?.state
        const follower = { number, types, state }
        now.set(number, follower)
        if (before === undefined || isNews(before, state)) told(follower)
      }
      return { tell, end: () => now.delete(number) }
    },
    all: () => [...now.values()]
  }
}
const isNews = (before: FollowState, state: FollowState) =>
  before.status !== state.status ||
  (before.status === 'Following' && state.status === 'Following' && before.behind !== state.behind)
