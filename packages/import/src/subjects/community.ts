/** A community: its membership, as recorded, and the days of the cycles that decide whether a row renews it. */
import { accreditation, hmpAudit, membership, streamOf, type Cycle, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { auditItems } from '../mappings/audit-items.ts'
import { audits } from '../mappings/audits.ts'
import type { DaysOfCycle, PlanOfAudit } from '../mappings/known.ts'
import { cyclesAsked, memberships } from '../mappings/memberships.ts'
import { keyOf, type Row } from '../mappings/row.ts'
import type { Found, Know } from '../planning/subject.ts'
import { moneyOf } from './money.ts'
import { keepOutUnregistered } from './without-community.ts'
import { exceptionsOfCases } from './without-step.ts'

const isGone =
  (day: PlainDate) =>
  ({ cells: { left_on, left_how } }: Row<typeof memberships>): boolean =>
    left_on === day && (left_how === 'closed' || left_how === 'merged-into')

const audited = (rows: ReadonlyArray<Row<typeof audits>>): ReadonlyArray<Cycle> => rows.map(({ cells }) => cells.cycle)
/** An audit is made by the edition of its cycle. */
const planOf =
  ({ staging: { rows } }: Found['from'], daysOf: DaysOfCycle) =>
  (cycle: string): PlanOfAudit | null => {
    const edition = daysOf(cycle)?.edition
    return edition === undefined ? null : { edition, items: rows.under(auditItems, keyOf([edition])) }
  }

export const community: Know<'community'> = found => {
  const {
    from,
    parts: [name = ''],
    rows,
    events
  } = found
  keepOutUnregistered(found)
  return pipe(
    TE.Do,
    TE.bind('more', () =>
      from.events(
        streamOf(membership, { community: name }),
        streamOf(hmpAudit, { community: name }),
        streamOf(accreditation, { community: name })
      )
    ),
    TE.bind('account', () => moneyOf(found)),
    TE.bind('membership', () => from.membership(name)),
    TE.bind('daysOf', known =>
      from.cycles(...cyclesAsked(rows(memberships), known.membership), ...audited(rows(audits)))
    ),
    TE.map(({ more, account: { recorded: ofAccount, ...money }, ...known }) => ({
      ...known,
      exceptions: exceptionsOfCases(found, more),
      isGoneOn: (other, day) => from.staging.rows.under(memberships, keyOf([other])).some(isGone(day)),
      planOf: planOf(from, known.daysOf),
      recorded: [...events, ...more, ...ofAccount],
      money,
      whole: !from.staging.unread.memberships.has(name) && !from.staging.unread.memberships.has('*')
    }))
  )
}
