/** Every role that reads: all but the clock and reactions. */
import type { Grants } from '@cofc/core'

export const everyone: Grants = {
  ...{ 'network-team': 'any', 'link-person': 'any', reviewer: 'any', committee: 'any', finance: 'any' },
  ...{ auditor: 'any', worker: 'any', public: 'any' }
}
