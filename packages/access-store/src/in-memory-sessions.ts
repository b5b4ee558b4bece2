/** Sessions that vanish with their process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { InForce, Session, SessionStore } from './sessions.ts'

const isInForce = ({ begunAt, usedAt }: Session, { begunSince, usedSince }: InForce): boolean =>
  begunAt >= begunSince && usedAt >= usedSince

export const inMemorySessionStore = (): SessionStore => {
  const all = new Map<string, Session>()
  const forget = (isOver: (session: Session) => boolean): void => {
    for (const [digest, session] of all) if (isOver(session)) all.delete(digest)
  }
  const used = (digest: string, at: string, inForce: InForce): Session | null => {
    const found = all.get(digest)
    if (found === undefined || !isInForce(found, inForce)) return null
    if (at > found.usedAt) all.set(digest, { ...found, usedAt: at })
    return found
  }
  return {
    begin: ({ digest, issuer, subject, begunAt }, inForce) =>
      TE.fromIO(() => {
        forget(session => !isInForce(session, inForce))
        all.set(digest, { digest, issuer, subject, begunAt, usedAt: begunAt })
      }),
    use: (digest, at, inForce) => TE.fromIO(() => used(digest, at, inForce)),
    end: digest => TE.fromIO(() => void all.delete(digest)),
    endAllOf: ({ issuer, subject }) =>
      TE.fromIO(() => forget(session => session.issuer === issuer && session.subject === subject))
  }
}
