/** Shadows of tables, built from the first event or from where they were left, in as many partitions as their rows need. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { morePartitions, newCrowding } from './crowding.ts'
import { usualRoom, type Following, type FollowingFailure } from './following.ts'
import type { JoinedResult } from './follow-result.ts'
import { buildPartitions, type Building } from './parallel-rebuild.ts'
import { beginAnew, takeUpRun, type RunTaken } from './take-up-run.ts'

export interface BuildingShadows extends Omit<Building, 'partitions'> {
  readonly following: Following
}
export interface Built {
  readonly partitions: number
  readonly joined: JoinedResult
}

/** All builders together have the room of one. */
const roomFor = ({ builders, options: { roomForRows = usualRoom } }: BuildingShadows): number =>
  Math.ceil(roomForRows / builders.length)

/** Answers `null` when it was crowded. What is taken up finds no row in memory, and says nothing of it. */
const once = async (
  building: BuildingShadows,
  { partitions, resumed }: RunTaken
): Promise<Either<FollowingFailure, Built | null>> => {
  const crowding = newCrowding(partitions)
  const { signal, onProgress } = building.options
  const options: Building['options'] = {
    ...building.options,
    roomForRows: roomFor(building),
    signal: AbortSignal.any([crowding.signal, ...(signal === undefined ? [] : [signal])]),
    onProgress: progress => {
      if (!resumed) crowding.watch(progress)
      onProgress?.(progress)
    }
  }
  const built = await buildPartitions({ ...building, partitions, options })
  if (isLeft(built)) return built
  return right(crowding.signal.aborted ? null : { partitions, joined: built.right })
}

const isOfHistoryThatIsGone = (built: Either<FollowingFailure, Built | null>, { resumed }: RunTaken): boolean =>
  resumed && isLeft(built) && built.left.type === 'PositionUnknown'

/** Shadows of a history that is gone are built again from the first event, and so are those that turn out crowded. */
export const buildShadows = async (
  building: BuildingShadows,
  anew: boolean
): Promise<Either<FollowingFailure, Built>> => {
  const { following, tables, builders } = building
  const buildIn = async (run: Either<FollowingFailure, RunTaken>): Promise<Either<FollowingFailure, Built>> => {
    if (isLeft(run)) return run
    const built = await once(building, run.right)
    if (isOfHistoryThatIsGone(built, run.right)) return buildIn(await beginAnew(following, tables, builders.length))
    if (isLeft(built)) return built
    if (built.right !== null) return right(built.right)
    return buildIn(await beginAnew(following, tables, morePartitions(run.right.partitions)))
  }
  return buildIn(await (anew ? beginAnew : takeUpRun)(following, tables, builders.length))
}
