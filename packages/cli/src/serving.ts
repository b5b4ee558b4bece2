/** What is known of serving without loading a server. */
import { once } from 'node:events'

export const usualPort = 4004

/** Ends at Ctrl-C, or when the process is asked to end. */
export const untilAsked = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
