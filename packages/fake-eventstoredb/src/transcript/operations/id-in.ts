import type shared from '@eventstore/db-client/generated/shared_pb.js'
import { uuidIn } from '../../wire/uuid.ts'

/** The id in a message, and in which form it came. */
export const idIn = (id: shared.UUID | undefined) =>
  `${uuidIn(id) ?? 'no id'}${id?.hasStructured() === true ? ' in halves' : ''}`
