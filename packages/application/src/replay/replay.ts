/** All that is asked of a history again, for an edge that is given functions and no stores. */
import type { Dependencies } from '../dependencies.ts'
import { decisionsAbout } from './decisions-again.ts'
import { difference } from './difference.ts'
import { explain } from './explain.ts'
import { noLog, type KeptLog } from './kept-log.ts'
import { membershipRecord } from './membership-record.ts'

export interface Replay {
  readonly explain: ReturnType<typeof explain>
  readonly difference: ReturnType<typeof difference>
  readonly decisionsAbout: ReturnType<typeof decisionsAbout>
  readonly membershipRecord: ReturnType<typeof membershipRecord>
}

export const replayOf = (dependencies: Pick<Dependencies, 'events' | 'content'>, log: KeptLog = noLog): Replay => ({
  explain: explain(dependencies),
  difference: difference(dependencies),
  decisionsAbout: decisionsAbout(dependencies),
  membershipRecord: membershipRecord(dependencies, log)
})
