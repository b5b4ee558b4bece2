/** The options of `cofc serve` that say who can reach it. */
import { InvalidArgumentError, type Command } from 'commander'
import { isIP } from 'node:net'

const several =
  (one: (word: string) => string) =>
  (word: string, before: ReadonlyArray<string> | undefined): ReadonlyArray<string> => [...(before ?? []), one(word)]

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const aName = new RegExp(String.raw`^(?=.{1,253}$)${label}(?:\.${label})*(?::\d{1,5})?$`, 'i')
const nameOf = (word: string): string => {
  if (aName.test(word)) return word
  throw new InvalidArgumentError(
    'Expected a name such as network.example.org, with its port where it is asked with one.'
  )
}
const hostOf = (word: string): string => {
  if (isIP(word) > 0 || word === 'localhost') return word
  throw new InvalidArgumentError('Expected an address to listen on, such as 0.0.0.0 for all of this machine.')
}
/** `10.0.0.1`, or a network of them: `10.0.0.0/24`. */
const proxyOf = (word: string): string => {
  const [address = '', bits = '8', ...more] = word.split('/')
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0
  // A network of all addresses would be everybody.
  if (more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= longest) return word
  throw new InvalidArgumentError('Expected the address of a proxy, such as 10.0.0.1 or 10.0.0.0/24.')
}
const originOf = (word: string): string => {
  if (URL.canParse(word) && new URL(word).origin === word) return word
  throw new InvalidArgumentError('Expected an origin, such as https://app.example.org.')
}

const withOrigins = (command: Command): Command =>
  command.option(
    '--allow-origin <origin>',
    'another site whose pages may ask for data with a token; may be given again',
    several(originOf)
  )

/** `origins`: whether pages of other sites may be let ask it. */
export const withReachableOptions = (command: Command, { origins } = { origins: true }): Command => {
  const whoReaches = command
    .option('--host <address>', 'the address to listen on; this machine only when left out', hostOf)
    .option('--name <name>', 'a name under which it is asked, besides localhost; may be given again', several(nameOf))
    .option('--tls-key <file>', 'the key to its certificate')
    .option('--tls-cert <file>', 'its certificate, with those above it')
    .option(
      '--trust-proxy <address>',
      'a proxy that ends TLS, and is believed on who asks; may be given again',
      several(proxyOf)
    )
  return origins ? withOrigins(whoReaches) : whoReaches
}
