/** Who may follow the events: docs/access.md says it for readers. What of them is told, the application says. */
import type { Actor } from '@cofc/application'
import { reachOf, type Grants } from '@cofc/core'

const readers: Grants = { 'network-team': 'any', auditor: 'any', worker: 'any' }
export const mayFollow = ({ role }: Actor): boolean => reachOf(readers, role) === 'any'
