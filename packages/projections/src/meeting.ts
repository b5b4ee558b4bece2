/**
 * Where rows that were built apart meet the live ones. Readers see all tables at one place, and none go back: so what
 * takes the place of live rows is first brought to where the furthest of them stands.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { Position } from '@cofc/event-store'
import { follow } from './follow.ts'
import { furthestOf } from './follow-result.ts'
import type { Following, FollowingFailure, FollowOptions } from './following.ts'
import { livePositions } from './of-this-history.ts'
import type { ReportStoreFailure, RowsBehind, ShadowsApart } from './report-store.ts'
import type { AnyTable } from './table.ts'

/** Another process may move the live rows on again and again, while it follows. */
export const mostRounds = 20

export const namesOf = (tables: ReadonlyArray<AnyTable>): ReadonlyArray<string> => tables.map(({ name }) => name)

/** Whether rows were put in no place only because they stand elsewhere than the live ones. */
export const standElsewhere = <F extends { readonly type: string }>(
  failure: F | ReportStoreFailure | ShadowsApart | RowsBehind
): failure is ShadowsApart | RowsBehind => failure.type === 'ShadowsApart' || failure.type === 'RowsBehind'

export interface Meeting {
  readonly following: Following
  /** Whose live rows are to be replaced. */
  readonly going: ReadonlyArray<AnyTable>
  /** Tables that stay, and are brought along. */
  readonly beside: ReadonlyArray<AnyTable>
  readonly options: Pick<FollowOptions, 'signal' | 'onProgress' | 'pageSize' | 'writeEvery'>
}
export interface Met {
  /** Where all meet: the end of the history, when no table is beside. */
  readonly upTo: { readonly upTo?: Position }
  /** The tables beside that came along. */
  readonly beside: ReadonlyArray<AnyTable>
  /** Whether live rows are of a history that is gone. */
  readonly mayGoBack: boolean
}

/** Brings the tables beside to the place where all meet: no nearer than where the new rows stand already. */
export const meet = async (
  { following, going, beside, options }: Meeting,
  standing: ReadonlyArray<{ readonly position: Position }>
): Promise<Either<FollowingFailure, Met>> => {
  const live = await livePositions(following, namesOf([...going, ...beside]))
  if (isLeft(live)) return live
  const mayGoBack = !live.right.areAllKnown
  if (beside.length === 0) return right({ upTo: {}, beside, mayGoBack })
  const upTo = furthestOf([...standing, ...live.right.known.map(position => ({ position }))])
  const followed = await follow(following)(beside, { ...options, until: 'end', upTo })()
  if (isLeft(followed)) return followed
  const along = beside.filter((_, place) => followed.right.tables[place]?.failure === null)
  return right({ upTo: { upTo }, beside: along, mayGoBack })
}
