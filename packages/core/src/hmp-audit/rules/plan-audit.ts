/** A member for the integrated audit is audited, by items that are pinned when the audit is planned. */
import { accept, refuse } from '../../aggregate.ts'
import { appliesTo } from '../../values/applicability.ts'
import { same } from '../../values/same.ts'
import type { PlanAudit } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { AuditItem } from '../parts.ts'
import type { HmpAuditRefusal } from '../refusals.ts'
import type { Audit, HmpAudit } from '../state.ts'

type RuleFacts = Knowing<'membershipType' | 'cycle' | 'standards'>

const inOrder = (items: ReadonlyArray<AuditItem>) =>
  items.toSorted((one, other) => (one.item < other.item ? -1 : one.item > other.item ? 1 : 0))

const plannedBefore = ({ cycle, edition, items }: PlanAudit, audit: Audit): HmpAuditDecision =>
  audit.edition === edition && same(inOrder(audit.items), inOrder(items))
    ? accept()
    : refuse({ type: 'AuditAlreadyPlanned', cycle, plannedOn: audit.plannedOn })

/** What is wrong with the items; `null` when nothing is. */
const flawIn = (
  { edition, items }: PlanAudit,
  standards: NonNullable<RuleFacts['standards']>
): HmpAuditRefusal | null => {
  if (items.length === 0) return { type: 'AuditHasNoItems' }
  const forPrisons = new Set(standards.filter(one => appliesTo('HMP', one)).map(({ standard }) => standard))
  const seen = new Set<string>()
  for (const { item, standard } of items) {
    if (seen.has(item)) return { type: 'ItemPlannedTwice', item }
    if (standard !== null && !forPrisons.has(standard))
      return { type: 'ItemNamesUnknownStandard', item, standard, edition }
    seen.add(item)
  }
  return null
}

export const planAudit = (command: PlanAudit, { audits }: HmpAudit, known: RuleFacts): HmpAuditDecision => {
  const { community, cycle, edition, items } = command
  const audit = audits.get(cycle)
  if (audit !== undefined) return plannedBefore(command, audit)
  if (known.membershipType !== 'HmpIntegratedAudit') return refuse({ type: 'NotAnAuditMember', community, cycle })
  const editionOfCycle = known.cycle?.edition ?? edition
  if (edition !== editionOfCycle) return refuse({ type: 'NotTheAuditsEdition', edition, editionOfCycle })
  if (known.standards === null) return refuse({ type: 'AuditEditionNotPublished', edition })
  const flaw = flawIn(command, known.standards)
  if (flaw !== null) return refuse(flaw)
  return accept({ ...eventFrom('AuditPlanned', command), edition, items })
}
