/** What every event of an audit carries over from the command it follows from. */
import type { AuditDay } from './commands.ts'

export const eventFrom = <Type extends string>(type: Type, { community, cycle, on }: AuditDay) => ({
  type,
  community,
  cycle,
  on
})
