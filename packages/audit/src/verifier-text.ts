/** The one-file verifier, to be handed out: whoever checks needs it, Node and a policy, and nothing of ours. */
import { readFileSync } from 'node:fs'

export const verifierText = (): string => readFileSync(new URL('../verifier/cofc-verify.mjs', import.meta.url), 'utf8')
