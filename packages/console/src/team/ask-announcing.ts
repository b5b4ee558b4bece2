/** What members proposed, what was announced last, and how many communities each audience has today. */
import { membershipTypes, type MembershipType } from '@cofc/core'
import { reportProblem, type Answer } from '@cofc/http'
import { onRecord, reports, type MembershipRegister, type OnRecord } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'

export interface Audience {
  readonly type: MembershipType
  readonly communities: number
}
export interface Announcing {
  readonly on: OnRecord['on']
  readonly announcements: OnRecord['announcements']
  readonly audiences: ReadonlyArray<Audience>
}
const membersIn = ({ communities }: MembershipRegister): ReadonlyArray<Audience> =>
  membershipTypes.map(type => ({
    type,
    communities: communities.filter(({ membershipType }) => membershipType === type).length
  }))

type Options = Pick<ConsoleOptions, 'reader' | 'today'>
/** How many members of each type there are today. */
export const askAudiences = ({ reader, today }: Options): Answer<ReadonlyArray<Audience>> =>
  pipe(
    reader.ask(reports.register)({ on: today() }),
    TE.mapLeft(reportProblem(reports.register)),
    TE.map(register => ('communities' in register ? membersIn(register) : []))
  )
export const askAnnouncing = (options: Options): Answer<Announcing> =>
  pipe(
    options.reader.ask(onRecord)({ on: options.today(), kinds: ['announcements'] }),
    TE.mapLeft(reportProblem(onRecord)),
    TE.flatMap(({ on, announcements }) =>
      pipe(
        askAudiences(options),
        TE.map(audiences => ({ on, announcements, audiences }))
      )
    )
  )
