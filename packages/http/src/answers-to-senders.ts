/** What is told to whoever gives a command, where it is not done. No text of theirs is repeated but ids that were understood. */
import { notNow, type answersToReaders, type Tellings } from './answers-to-readers.ts'
import type { Failure } from './failure.ts'

const malformed = { status: 400, title: 'Not understood' }
const notPossible = { status: 422, title: 'Not possible' }

export const answersToSenders: Tellings<Exclude<Failure['type'], keyof typeof answersToReaders>> = {
  NotACommand: { ...malformed, says: () => 'This is no command that can be given here: see what is wrong, and where.' },
  KeyMissing: {
    ...malformed,
    says: () => 'Idempotency-Key: expected a text in quotes, a new one for each command, so that it is done once.'
  },
  KeyMalformed: { ...malformed, says: () => 'Idempotency-Key: expected a text of 1 to 255 letters, in quotes.' },
  ConditionMalformed: { ...malformed, says: ({ header }) => `${header}: expected tags in quotes, or *.` },
  ConditionNeeded: {
    status: 428,
    title: 'Say what you saw',
    says: () =>
      'Send If-Match with the tag of what you saw, or with * for whatever is recorded, or If-None-Match: * where nothing is yet.'
  },
  VersionConflict: {
    status: 409,
    title: 'Not done yet',
    says: () => 'Others changed this at the same moment, and nothing was done: send the same request again.'
  },
  StillRunning: {
    status: 409,
    title: 'Not done yet',
    says: () => 'A request with this key is being answered: send the same request again.'
  },
  KeyOfAnother: {
    ...notPossible,
    says: () => 'This key was used for another request: give this one a key of its own.'
  },
  CommandIdReused: {
    ...notPossible,
    says: () => 'This key was used for another command: give this one a key of its own.'
  },
  NotAtThisAddress: { ...notPossible, says: () => 'The command is about something else than this address.' },
  Refused: { ...notPossible, title: 'Refused', says: ({ says }) => says },
  MustWait: {
    ...notPossible,
    title: 'Refused',
    says: ({ cycle, because }) =>
      `The report of ${cycle} must wait, or it would tell too much beside those that are published: ${because.join(' ')}`
  },
  EventTooLarge: {
    ...notPossible,
    says: ({ bytes, most }) => `Too large to be stored: ${String(bytes)} bytes of at most ${String(most)}.`
  },
  NotStorable: { ...notPossible, says: ({ path, says }) => `Cannot be stored: ${path}: ${says}.` },
  NobodyIsRegisteredSo: {
    status: 404,
    title: 'Not found',
    says: () => 'Neither a community nor a reviewer is registered so.'
  },
  TwoAreRegisteredSo: { ...malformed, says: () => 'A community and a reviewer are registered so: say which is meant.' },
  PrivateFactsHaveNoCycle: { ...malformed, says: () => 'The private facts of a reviewer have no cycle: leave it out.' },
  TooManyUploads: {
    status: 503,
    title: 'Try again in a moment',
    says: () => 'Many files are being sent at once. Nothing of this one was kept. Send it again in a moment.'
  },
  CannotPublish: { ...notNow, says: ({ says }) => says },
  OutcomeUnknown: {
    ...notNow,
    says: () => 'It is not known whether this was done: send the same request again, and it is done once.'
  },
  AccessStoreUnavailable: {
    ...notNow,
    says: () => 'Requests cannot be noted now, so nothing was done. Send the same request again in a moment.'
  }
}
