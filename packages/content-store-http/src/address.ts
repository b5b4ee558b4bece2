/** Where the machine that keeps the words is asked: sealed on its way, unless it is this machine itself. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'

const isOfThisMachine = (hostname: string): boolean => /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname)

/** The address, or what is wrong with it; none of its text is repeated, for it may hold a secret that somebody put there. */
export const addressOfWords = (text: string): Either<string, URL> => {
  if (!URL.canParse(text)) return left('expected an address such as https://words.example.org')
  const address = new URL(text)
  const { protocol, hostname, username, password, search, hash } = address
  if (protocol !== 'https:' && protocol !== 'http:') return left('expected an address that begins with https:')
  if (protocol === 'http:' && !isOfThisMachine(hostname))
    return left('words on their way to another machine are sealed: expected an address that begins with https:')
  if (username + password + search + hash !== '')
    return left('expected an address alone: a key belongs into a file or the environment')
  return right(address)
}
