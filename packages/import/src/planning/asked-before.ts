/**
 * What a step is compared with: the event that came of its command, and what was asked beyond it. A field that a command
 * may leave out stands in no event, nor does all of a command with private values; where the record does not tell what was
 * asked, that is passed over.
 */
import { commandAsked } from '@cofc/application'
import { commandNamed, fieldsLeftOutOf } from '@cofc/core'
import type { JsonObject, RecordedEvent } from '@cofc/event-store'
import type { Step } from '../mappings/step.ts'

export const askedBefore = ({ command }: Step, event: RecordedEvent): JsonObject => {
  const fields = fieldsLeftOutOf(command.type)
  const isConfided = commandNamed(command.type)?.command.private !== undefined
  const asked = fields.length === 0 && !isConfided ? null : commandAsked([event])
  if (asked === null) return event.data
  if (isConfided) return { ...event.data, ...asked }
  return { ...Object.fromEntries(fields.map(field => [field, asked[field] ?? null])), ...event.data }
}
