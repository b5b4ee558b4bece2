/** What everybody may read. What happens of itself (the clock, reactions) reads no report. */
import type { Grants } from '@cofc/core'

export const everyone: Grants = {
  ...{ 'network-team': 'any', 'link-person': 'any', reviewer: 'any', committee: 'any', finance: 'any' },
  ...{ auditor: 'any', worker: 'any', public: 'any' }
}
