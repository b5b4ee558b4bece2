/**
 * The token that stands in every form of a page that changes something: made of what the visitor's browser holds alone, so
 * that no page of another site knows it, and one that was read on somebody else's page does nothing here.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** From the secret of a visitor, which it tells nothing of. */
export const tokenFor = (secret: string): string => createHmac('sha256', secret).update('a form').digest('base64url')

export const isTokenFor = (secret: string, given: unknown): boolean => {
  const [expected, sent] = [Buffer.from(tokenFor(secret)), Buffer.from(typeof given === 'string' ? given : '')]
  return expected.length === sent.length && timingSafeEqual(expected, sent)
}
