/** The JSON form of a review's commands and events. */
export { reviewCommands } from './command-codecs.ts'
export { reviewEvents } from './event-codecs.ts'
