/** How long a delayed call waits for its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Met } from './fault.ts'

export const delay = ({ ms, ended }: Extract<Met, { type: 'Delayed' }>): Promise<unknown> =>
  ms === undefined ? ended : pause(ms)
